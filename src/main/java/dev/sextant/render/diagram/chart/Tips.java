package dev.sextant.render.diagram.chart;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Context;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is told of a thing on hovering: what it is, whose it is and what it is for. */
final class Tips {
  private final Catalog catalog;

  Tips(Catalog catalog) {
    this.catalog = catalog;
  }

  String of(Message message, String home, Set<Mark> marks) {
    List<String> parts = new ArrayList<>();
    parts.add(message.kind().label() + " " + message.name() + of(home));
    parts.add(message.summary().or(""));
    marks.stream().sorted().map(Mark::tip).forEach(parts::add);
    return join(parts);
  }

  String ofService(String name, String home) {
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

  String ofContext(String home) {
    Context context = catalog.contexts().get(home);
    if (context == null) {
      return Homes.shown(home);
    }
    return join(
        List.of(
            "context " + home,
            context.owner().isKnown() ? "owned by " + context.owner().value() : "",
            context.summary().or("")));
  }

  String ownerOf(String home) {
    Context context = catalog.contexts().get(home);
    return context == null ? "" : context.owner().or("");
  }

  static String join(List<String> parts) {
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
