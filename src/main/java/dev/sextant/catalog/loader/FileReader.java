package dev.sextant.catalog.loader;

import dev.sextant.catalog.Base;
import dev.sextant.catalog.source.Flaw;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.Tree;
import dev.sextant.catalog.source.YamlReader;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Place;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single files, and tells which of them are part of a catalog at all. */
final class FileReader {
  /** How a file says that it is part of a catalog; also as JSON, which is YAML. */
  private static final Pattern MARK =
      Pattern.compile("(?m)^\\{?\\s{0,80}[\"']?sextant[\"']?\\s{0,80}:");

  private static final int HEAD = 64 * 1024;

  private final Path workingDirectory;
  private final long maxBytes;

  FileReader(Path workingDirectory, long maxBytes) {
    this.workingDirectory = workingDirectory;
    this.maxBytes = maxBytes;
  }

  /**
   * Reads a file found on the way; null where it has no {@code sextant:} line and so is no part of
   * any catalog.
   *
   * @param root the folder that nothing may leave, not even by a symbolic link
   */
  @Nullable CatalogFile readIfCatalog(Path file, Path root) throws IOException {
    if (!file.toRealPath().startsWith(root.toRealPath())) {
      return null;
    }
    if (Files.size(file) > maxBytes) {
      return MARK.matcher(head(file)).find() ? tooLarge(file, root) : null;
    }
    byte[] bytes = Files.readAllBytes(file);
    return MARK.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()
        ? read(file, root, bytes)
        : null;
  }

  /** Reads a file that was named, whatever it holds. */
  CatalogFile read(Path file, Path root) throws IOException {
    return Files.size(file) > maxBytes
        ? tooLarge(file, root)
        : read(file, root, Files.readAllBytes(file));
  }

  private CatalogFile read(Path file, Path root, byte[] bytes) {
    return parse(shown(file), bytes, base(file, root));
  }

  CatalogFile parse(String name, byte[] bytes, Base base) {
    Problems problems = new Problems();
    try {
      SourceFile source = TextFiles.decode(name, bytes);
      Tree tree = YamlReader.read(source);
      tree.flaws().forEach(problems::report);
      return new CatalogFile(source, base, content(source, tree, problems), problems);
    } catch (TextFiles.NotText notText) {
      problems.report(
          new Flaw(notText.span(), String.valueOf(notText.getMessage()), "save it as UTF-8", null));
      return new CatalogFile(notText.span().file(), base, null, problems);
    }
  }

  private static @Nullable MapNode content(SourceFile source, Tree tree, Problems problems) {
    Node root = tree.root();
    Place place = new Place(CatalogPath.ROOT, SourceSpan.startOf(source));
    if (root == null) {
      if (tree.flaws().stream().allMatch(Flaw::isRepeatedName)) {
        unreadable(
            problems,
            place,
            "this file is empty",
            "start with `sextant: 1`, or run `sextant init`");
      }
      return null;
    }
    if (!(root instanceof MapNode map)) {
      unreadable(
          problems,
          place.at(root.span()),
          "a catalog is a map, but this file holds " + root.kind(),
          "start with `sextant: 1` and sections such as `events:`; `sextant init` writes an example");
      return null;
    }
    MapNode.Entry version = map.byName().get("sextant");
    if (version == null) {
      unreadable(
          problems,
          place,
          "this file has no `sextant:` line, so it is not part of a catalog",
          "add `sextant: 1` as its first line if it should be");
      return null;
    }
    CatalogBinder.checkVersion(
        problems, version.value(), new Place(CatalogPath.of("sextant"), version.value().span()));
    return map;
  }

  private static void unreadable(Problems problems, Place place, String message, String help) {
    problems
        .report(LoadingRules.UNREADABLE_CATALOG, place, message, help)
        .detail(place.span().file().name());
  }

  private CatalogFile tooLarge(Path file, Path root) throws IOException {
    Problems problems = new Problems();
    SourceFile source = new SourceFile(shown(file), "");
    unreadable(
        problems,
        new Place(CatalogPath.ROOT, SourceSpan.startOf(source)),
        "this file is larger than the limit of " + maxBytes / (1024 * 1024) + " MB",
        "split the catalog into several files, or raise the limit with `--max-file-size`");
    return new CatalogFile(source, base(file, root), null, problems);
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
  }

  private Base base(Path file, Path root) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path known = folder == null ? root : folder;
    return new Base(known, root, shown(known));
  }

  /** A path as a user would write it here: relative below the working directory, else absolute. */
  private String shown(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path shown =
        absolute.startsWith(workingDirectory) ? workingDirectory.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }
}
