package dev.sextant.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Names of documents and of parts of them, as references write them. */
final class Iris {
  /**
   * Stands for the catalog's root, so that files resolve against each other as web addresses do.
   */
  static final String CATALOG = "catalog";

  private Iris() {}

  /**
   * As written, forgiving characters that should have been escaped; null where it is no reference
   * at all.
   */
  static @Nullable URI parse(String written) {
    try {
      return new URI(written);
    } catch (URISyntaxException notQuiteOne) {
      return written.contains(":") ? null : unescaped(written);
    }
  }

  private static @Nullable URI unescaped(String written) {
    StringBuilder escaped = new StringBuilder();
    for (byte unit : written.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xFF);
      boolean allowed =
          c < 128 && (Character.isLetterOrDigit(c) || "-._~/#?%&=+$,;@!'()*".indexOf(c) >= 0);
      escaped.append(allowed ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    try {
      return new URI(escaped.toString());
    } catch (URISyntaxException notOne) {
      return null;
    }
  }

  /** The name of a file, relative to the root where it is below it. */
  static URI ofFile(Path file, Path root) {
    String path =
        (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
    return of(path.startsWith("/") ? path : "/" + path, null);
  }

  private static URI of(String path, @Nullable String fragment) {
    try {
      return new URI(CATALOG, null, path, fragment);
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException(path, impossible);
    }
  }

  static URI withoutFragment(URI iri) {
    String text = iri.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? iri : URI.create(text.substring(0, hash));
  }

  /** A name of a part of something. */
  static URI withFragment(URI iri, String fragment) {
    URI own = parse("#" + fragment);
    return own == null ? iri : URI.create(withoutFragment(iri) + "#" + own.getRawFragment());
  }

  /** A reference seen from where it stands; opaque bases such as urn:… resolve only fragments. */
  static URI resolve(URI base, URI reference) {
    if (reference.toString().startsWith("#") || reference.toString().isEmpty()) {
      return URI.create(withoutFragment(base) + reference.toString());
    }
    boolean bare = base.getHost() != null && "".equals(base.getPath());
    return (bare ? URI.create(base + "/") : base).resolve(reference);
  }
}
