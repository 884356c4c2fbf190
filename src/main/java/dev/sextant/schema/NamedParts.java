package dev.sextant.schema;

import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import java.net.URI;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a document names, so that references by name need not know where it is. */
final class NamedParts {
  private static final List<String> ANCHORS = List.of("$anchor", "$dynamicAnchor");

  private final Map<URI, Part> found;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  NamedParts(Map<URI, Part> found) {
    this.found = found;
  }

  /** Looks at everything, as a schema may stand where no keyword of JSON Schema leads. */
  void collect(Part part) {
    if (!seen.add(part.node())) {
      return;
    }
    if (part.node() instanceof ListNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        collect(part.child(String.valueOf(i), list.items().get(i)));
      }
    } else if (part.node() instanceof MapNode map) {
      name(part);
      for (MapNode.Entry entry : map.entries()) {
        if (!(entry.value() instanceof ScalarNode)) {
          collect(part.child(entry.key().text(), entry.value()));
        }
      }
    }
  }

  private void name(Part part) {
    String id = part.text(part.dialect().idKeyword());
    if (id != null) {
      found.putIfAbsent(part.base(), part);
      if (part.dialect().isBefore(Dialect.DRAFT_2019_09) && id.startsWith("#")) {
        put(part, id.substring(1));
      }
    }
    for (String keyword : ANCHORS) {
      String anchor = part.text(keyword);
      if (anchor != null) {
        put(part, anchor);
      }
    }
  }

  private void put(Part part, String anchor) {
    @Nullable URI name = Iris.parse("#" + anchor);
    if (name != null) {
      found.putIfAbsent(Iris.withFragment(part.base(), anchor), part);
    }
  }
}
