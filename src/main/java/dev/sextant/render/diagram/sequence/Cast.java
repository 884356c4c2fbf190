package dev.sextant.render.diagram.sequence;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Service;
import dev.sextant.render.diagram.language.Anchors;
import dev.sextant.render.diagram.language.Tips;
import dev.sextant.render.diagram.language.Wording;
import org.jspecify.annotations.Nullable;

/** Finds the participant for a name in the catalog. */
final class Cast {
  private final Catalog catalog;
  private final Tips tips;
  private final @Nullable String coordinator;

  Cast(Catalog catalog, @Nullable String coordinator) {
    this.catalog = catalog;
    tips = new Tips(catalog);
    this.coordinator = coordinator;
  }

  /** A service or an actor, or whoever else has the name; calls may go to what nobody declares. */
  Participant named(String name) {
    Service service = catalog.service(name);
    if (service == null) {
      return new Participant(Participant.Kind.EXTERNAL, name, "not in this catalog");
    }
    String context = service.context().or("");
    if (service.role() == Service.Role.SYSTEM) {
      return participant(Participant.Kind.EXTERNAL, name, "external system");
    }
    if (service.isActor()) {
      return participant(Participant.Kind.ACTOR, name, "");
    }
    String role = service.isOurs() ? name.equals(coordinator) ? "coordinator" : "" : "external";
    return participant(
        service.isOurs() ? Participant.Kind.SERVICE : Participant.Kind.EXTERNAL,
        name,
        context.isEmpty() || role.isEmpty() ? context + role : context + ", " + role);
  }

  private Participant participant(Participant.Kind kind, String name, String detail) {
    Service service = catalog.service(name);
    String home = service == null ? "" : service.context().or("");
    String link = "#" + Anchors.of("service", name);
    return new Participant(kind, name, detail, tips.ofService(name, home), link);
  }

  /** The channel with its own lifeline; an event may also have none stated. */
  Participant channel(@Nullable Channel channel) {
    if (channel == null) {
      return new Participant(Participant.Kind.CHANNEL, "events", "channel not stated");
    }
    String type = channel.type().isKnown() ? Wording.word(channel.type().value()) : "channel";
    return new Participant(
        Participant.Kind.CHANNEL,
        channel.name(),
        type,
        "channel " + channel.name(),
        "#" + Anchors.of("channel", channel.name()));
  }

  /** Someone the catalog does not name. */
  Participant unnamed(String role) {
    return new Participant(Participant.Kind.EXTERNAL, role, "not named");
  }

  /** An actor whom the catalog does not name, such as the caller of an HTTP endpoint. */
  Participant someone(String role) {
    return new Participant(Participant.Kind.ACTOR, role, "");
  }
}
