package dev.sextant.catalog.loader;

import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.Place;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entry points of each service, known before services are bound, as a flow may start with one.
 */
final class EntryPointNames {
  private final Map<String, Set<String>> byService = new LinkedHashMap<>();
  private final Set<String> all = new LinkedHashSet<>();

  EntryPointNames(MapNode root) {
    if (root.get("services") instanceof MapNode services) {
      for (MapNode.Entry entry : services.entries()) {
        if (entry.value() instanceof MapNode service
            && service.get("entry-points") instanceof MapNode points) {
          byService.put(entry.key().text(), new LinkedHashSet<>(points.names()));
          all.addAll(points.names());
        }
      }
    }
  }

  /** Whether the service has the entry point; without a service, whether any has. */
  boolean has(@Nullable String service, String entryPoint) {
    return names(service).contains(entryPoint);
  }

  private Set<String> names(@Nullable String service) {
    return service == null ? all : byService.getOrDefault(service, Set.of());
  }

  /** A message, or a misspelt or misplaced entry point read as the one that is meant. */
  @Nullable MessageRef messageOr(
      Reading reading, Node node, Place place, @Nullable String service) {
    String written = ((ScalarNode) node).text();
    boolean elsewhere = service != null && all.contains(written);
    if (!reading.names().has(written, References.MESSAGES)
        && !written.contains(" where ")
        && (elsewhere || reading.names().isClose(written, names(service)))) {
      String what = "an entry point" + (elsewhere ? " of `" + service + "`" : "");
      String meant = reading.names().unknown(written, what, place, names(service));
      return meant == null ? null : new MessageRef(meant, null, null, place);
    }
    return References.message(reading, node, place);
  }
}
