package dev.sextant.render.diagram.sequence;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Service;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds what a flow begins with: an entry point, or a message and who sends it. */
final class Starts {
  private Starts() {}

  /** The entry point it starts with; null where it starts with a message or nobody says. */
  static @Nullable EntryPoint entryPoint(Catalog catalog, Flow flow) {
    MessageRef start = flow.startsWith().orNull();
    if (start == null) {
      return null;
    }
    Service at = catalog.service(flow.startsAt().or(""));
    EntryPoint there = at == null ? null : at.entryPoints().get(start.message());
    if (there != null || catalog.message(start.message()) != null) {
      return there;
    }
    return catalog.services().values().stream()
        .map(service -> service.entryPoints().get(start.message()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  static Participant sender(Catalog catalog, Cast cast, String message) {
    return catalog.publicationsOf(message).stream()
        .findFirst()
        .map(publication -> cast.named(publication.service()))
        .orElse(cast.unnamed("sender"));
  }
}
