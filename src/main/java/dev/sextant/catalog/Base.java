package dev.sextant.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What relative paths in a file start from.
 *
 * @param folder the folder that holds the file, absolute
 * @param root the catalog's root, absolute, which no path may leave, by {@code ..} or by a symbolic
 *     link
 * @param shown how the folder is called in messages; empty for the working directory
 */
public record Base(Path folder, Path root, String shown) {
  /** The file that a path names; null where it is not a path, or would lead out of the root. */
  public @Nullable Path resolve(String path) {
    if (path.contains("://") || path.indexOf('\0') >= 0) {
      return null;
    }
    try {
      Path target = folder.resolve(path).normalize();
      boolean inside = target.startsWith(root);
      return inside && (!Files.exists(target) || target.toRealPath().startsWith(root.toRealPath()))
          ? target
          : null;
    } catch (InvalidPathException | IOException unusable) {
      return null;
    }
  }

  /** How a path below this folder is called in messages. */
  public String show(String path) {
    String joined = shown.isEmpty() ? path : shown + "/" + path;
    return Path.of(joined).normalize().toString().replace('\\', '/');
  }

  /** The last name of the root, for a message. */
  public String rootName() {
    Path name = root.getFileName();
    return name == null ? root.toString() : name.toString();
  }
}
