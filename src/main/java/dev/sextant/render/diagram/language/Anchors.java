package dev.sextant.render.diagram.language;

import java.util.regex.Pattern;

/** Where things of a catalog are told about on a page, and which links a picture may carry. */
public final class Anchors {
  private static final String KEPT =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";

  /** A fragment, a file beside the picture, or an address; never a scheme that runs something. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "#[A-Za-z0-9_.:-]+"
              + "|[\\p{L}\\p{M}\\p{N}_-]+\\.svg"
              + "|https?://[A-Za-z0-9][A-Za-z0-9./_~:?#@&=+%-]*");

  private Anchors() {}

  /**
   * The id of the place on a page that tells about a thing, such as {@code message-OrderPlaced}.
   *
   * @param kind {@code message}, {@code service}, {@code channel}, {@code context} or {@code flow}
   * @param name what it is called; characters that a fragment cannot hold become {@code :hex:}
   */
  public static String of(String kind, String name) {
    StringBuilder anchor = new StringBuilder(kind).append('-');
    name.codePoints()
        .forEach(
            point -> {
              if (KEPT.indexOf(point) >= 0) {
                anchor.appendCodePoint(point);
              } else {
                anchor.append(':').append(Integer.toHexString(point)).append(':');
              }
            });
    return anchor.toString();
  }

  /** Whether a picture may lead there. */
  public static boolean isHarmless(String link) {
    return HARMLESS.matcher(link).matches();
  }
}
