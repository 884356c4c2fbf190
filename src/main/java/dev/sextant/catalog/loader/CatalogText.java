package dev.sextant.catalog.loader;

import dev.sextant.catalog.Base;
import dev.sextant.catalog.source.Flaw;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.TextFiles;
import dev.sextant.catalog.source.Tree;
import dev.sextant.catalog.source.YamlReader;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Place;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file's content, before it is known whether it belongs to a catalog.
 *
 * @param root null where the file is empty or not YAML
 * @param waivers what its comments waive
 * @param problems what is wrong with it as text and as YAML
 */
record CatalogText(
    SourceFile source, @Nullable Node root, List<Waiver> waivers, Problems problems) {
  static CatalogText of(String name, byte[] bytes) {
    Problems problems = new Problems();
    TextFiles.Decoded decoded = TextFiles.decode(name, bytes);
    SourceFile source = decoded.file();
    Flaw flaw = decoded.flaw();
    if (flaw != null) {
      problems.report(flaw);
      return new CatalogText(source, null, List.of(), problems);
    }
    Tree tree = YamlReader.read(source);
    tree.flaws().forEach(problems::report);
    return new CatalogText(source, tree.root(), InlineWaivers.of(tree, problems), problems);
  }

  /** Whether it is YAML that says nothing of being part of a catalog. */
  boolean isForeign() {
    return root != null && !(root instanceof MapNode map && map.get("sextant") != null);
  }

  CatalogFile in(Base base) {
    return new CatalogFile(source, base, catalog(), waivers, problems);
  }

  /** As a file that lies over another one, and need not say that it is part of a catalog. */
  CatalogFile over(Base base) {
    if (root == null || root instanceof MapNode) {
      MapNode map = (MapNode) root;
      Node version = map == null ? null : map.get("sextant");
      if (version != null) {
        Place place = new Place(CatalogPath.of("sextant"), version.span());
        CatalogBinder.checkVersion(problems, version, place);
      }
      return new CatalogFile(source, base, map, waivers, problems);
    }
    unreadable(
        problems,
        root.span(),
        "an overlay is a map, but this file holds " + root.kind(),
        "write what differs under `channels:` and `brokers:`");
    return new CatalogFile(source, base, null, waivers, problems);
  }

  private @Nullable MapNode catalog() {
    if (root == null) {
      if (!problems.isIncomplete()) {
        unreadable(
            problems,
            SourceSpan.startOf(source),
            "this file is empty",
            "start with `sextant: 1`, or run `sextant init`");
      }
      return null;
    }
    if (!(root instanceof MapNode map)) {
      unreadable(
          problems,
          root.span(),
          "a catalog is a map, but this file holds " + root.kind(),
          "start with `sextant: 1` and sections such as `events:`; `sextant init` writes an example");
      return null;
    }
    Node version = map.get("sextant");
    if (version == null) {
      unreadable(
          problems,
          SourceSpan.startOf(source),
          "this file has no `sextant:` line, so it is not part of a catalog",
          "add `sextant: 1` as its first line if it should be");
      return null;
    }
    Place place = new Place(CatalogPath.of("sextant"), version.span());
    CatalogBinder.checkVersion(problems, version, place);
    return map;
  }

  private static void unreadable(Problems problems, SourceSpan span, String message, String help) {
    problems.report(Flaw.unreadable(span, message, help));
  }
}
