package dev.sextant.render.diagram.sequence;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Service;
import dev.sextant.render.diagram.language.Wording;
import org.jspecify.annotations.Nullable;

/** Finds the participant for a name in the catalog. */
final class Cast {
  private final Catalog catalog;
  private final @Nullable String coordinator;

  Cast(Catalog catalog, @Nullable String coordinator) {
    this.catalog = catalog;
    this.coordinator = coordinator;
  }

  /** A service or an actor, or whoever else has the name; calls may go to what nobody declares. */
  Participant named(String name) {
    Service service = catalog.service(name);
    if (service == null) {
      return new Participant(Participant.Kind.EXTERNAL, name, "not in this catalog");
    }
    if (service.role() == Service.Role.SYSTEM) {
      return new Participant(Participant.Kind.EXTERNAL, name, "external system");
    }
    if (service.isActor()) {
      return new Participant(Participant.Kind.ACTOR, name, "");
    }
    String context = service.context().or("");
    if (!service.isOurs()) {
      return new Participant(
          Participant.Kind.EXTERNAL, name, context.isEmpty() ? "external" : context + ", external");
    }
    if (!name.equals(coordinator)) {
      return new Participant(Participant.Kind.SERVICE, name, context);
    }
    return new Participant(
        Participant.Kind.SERVICE,
        name,
        context.isEmpty() ? "coordinator" : context + ", coordinator");
  }

  /** The channel with its own lifeline; an event may also have none stated. */
  Participant channel(@Nullable Channel channel) {
    if (channel == null) {
      return new Participant(Participant.Kind.CHANNEL, "events", "channel not stated");
    }
    String type = channel.type().isKnown() ? Wording.word(channel.type().value()) : "channel";
    return new Participant(Participant.Kind.CHANNEL, channel.name(), type);
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
