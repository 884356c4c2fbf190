package dev.sextant.render.diagram.language;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Context;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Service;
import java.util.ArrayList;
import java.util.List;

/** What is told of a thing on hovering: what it is, whose it is and what it is for. */
public final class Tips {
  private final Catalog catalog;

  public Tips(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * A message's.
   *
   * @param home the context it belongs to; may be empty
   * @param more what else is to be told
   */
  public String of(Message message, String home, List<String> more) {
    List<String> parts = new ArrayList<>();
    parts.add(message.kind().label() + " " + message.name() + of(home));
    parts.add(message.summary().or(""));
    parts.addAll(more);
    return join(parts);
  }

  /** That of a service or an actor, or of whoever else is called. */
  public String ofService(String name, String home) {
    Service service = catalog.service(name);
    if (service == null) {
      return name + ", not in this catalog";
    }
    String owner = service.owner().or(ownerOf(home));
    return join(
        List.of(
            word(service) + " " + name + of(home),
            owner.isEmpty() ? "" : "owned by " + owner,
            service.summary().or("")));
  }

  public String ofContext(String home) {
    Context context = catalog.contexts().get(home);
    if (context == null) {
      return home;
    }
    return join(
        List.of(
            "context " + home,
            context.owner().isKnown() ? "owned by " + context.owner().value() : "",
            context.summary().or("")));
  }

  /** Who owns a context; empty where nobody is said to. */
  public String ownerOf(String home) {
    Context context = catalog.contexts().get(home);
    return context == null ? "" : context.owner().or("");
  }

  public static String join(List<String> parts) {
    return String.join(
        " · ", parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList());
  }

  private static String of(String home) {
    return home.isEmpty() ? "" : " of " + home;
  }

  private static String word(Service service) {
    return switch (service.role()) {
      case INTERNAL -> "service";
      case EXTERNAL -> "external service";
      case PERSON -> "actor";
      case SYSTEM -> "external system";
    };
  }
}
