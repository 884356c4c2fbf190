package dev.sextant.catalog.loader;

import dev.sextant.catalog.Base;
import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.SourceFile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is part of a catalog.
 *
 * @param root its content; null where it cannot be read, which its problems then say
 * @param waivers what its comments waive
 */
record CatalogFile(
    SourceFile source, Base base, @Nullable MapNode root, List<Waiver> waivers, Problems problems) {
  /** The system it declares, if it is the head of a catalog. */
  @Nullable ScalarNode system() {
    return root != null && root.get("system") instanceof ScalarNode scalar && !scalar.isNull()
        ? scalar
        : null;
  }

  /** Where it was found. */
  Path path() {
    String name = source.name();
    return base.folder().resolve(name.substring(name.lastIndexOf('/') + 1));
  }

  /** The same file with other content. */
  CatalogFile holding(@Nullable MapNode content) {
    return new CatalogFile(source, base, content, waivers, problems);
  }

  boolean isHead() {
    return system() != null;
  }

  /** The globs of files elsewhere that belong to the same catalog. */
  List<ScalarNode> includes() {
    Node include = root == null ? null : root.get("include");
    return include instanceof ListNode list
        ? list.items().stream()
            .filter(ScalarNode.class::isInstance)
            .map(ScalarNode.class::cast)
            .toList()
        : List.of();
  }
}
