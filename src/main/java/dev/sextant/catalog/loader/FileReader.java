package dev.sextant.catalog.loader;

import dev.sextant.catalog.Base;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Place;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads single files within a limit, and tells which of them are part of a catalog at all. */
final class FileReader {
  /** What is looked at of a file that is too large to read. */
  private static final int HEAD = 64 * 1024;

  /** The longest array that every Java can make. */
  private static final int LONGEST = Integer.MAX_VALUE - 16;

  private final Path workingDirectory;
  private final int maxBytes;

  FileReader(Path workingDirectory, long maxBytes) {
    this.workingDirectory = workingDirectory;
    this.maxBytes = (int) Math.min(maxBytes, LONGEST);
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
    byte[] bytes = bytes(file, maxBytes);
    if (bytes == null) {
      return CatalogMark.isIn(bytesUpTo(file, HEAD)) ? tooLarge(file, root) : null;
    }
    if (!CatalogMark.isIn(bytes)) {
      return null;
    }
    CatalogText text = CatalogText.of(shown(file), bytes);
    return text.isForeign() ? null : text.in(base(file, root));
  }

  /** Reads a file that was named, whatever it holds. */
  CatalogFile read(Path file, Path root) throws IOException {
    byte[] bytes = bytes(file, maxBytes);
    return bytes == null
        ? tooLarge(file, root)
        : CatalogText.of(shown(file), bytes).in(base(file, root));
  }

  /** Reads a file that lies over another one. */
  CatalogFile readOverlay(Path file, Path root) throws IOException {
    if (!file.toRealPath().startsWith(root.toRealPath())) {
      return refused(
          file,
          root,
          "this is a link to a file outside of the catalog's root",
          "put a copy of it here");
    }
    byte[] bytes = bytes(file, maxBytes);
    return bytes == null
        ? tooLarge(file, root)
        : CatalogText.of(shown(file), bytes).over(base(file, root));
  }

  /** Whether a file could lie over another one. */
  boolean isOverlay(Path file, Path root) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    MapNode content = readOverlay(file, root).root();
    return content != null && OverlayContent.fits(content);
  }

  /** The whole content, or null where it is over the limit. */
  private static byte @Nullable [] bytes(Path file, int limit) throws IOException {
    if (Files.size(file) > limit) {
      return null;
    }
    // A device or pipe has no size, and may never end.
    byte[] bytes = bytesUpTo(file, limit + 1);
    return bytes.length > limit ? null : bytes;
  }

  private static byte[] bytesUpTo(Path file, int limit) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(limit);
    }
  }

  private CatalogFile tooLarge(Path file, Path root) {
    return refused(
        file,
        root,
        "this file is larger than the limit of " + inUnits(maxBytes),
        "split the catalog into several files, or raise the limit with `--max-file-size`");
  }

  private CatalogFile refused(Path file, Path root, String message, String help) {
    Problems problems = new Problems();
    SourceFile source = new SourceFile(shown(file), "");
    problems
        .report(
            LoadingRules.UNREADABLE_CATALOG,
            new Place(CatalogPath.ROOT, SourceSpan.startOf(source)),
            message,
            help)
        .detail(source.name());
    return new CatalogFile(source, base(file, root), null, List.of(), problems);
  }

  private static String inUnits(int bytes) {
    int mebi = 1024 * 1024;
    return bytes >= mebi ? bytes / mebi + " MiB" : bytes + " bytes";
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
