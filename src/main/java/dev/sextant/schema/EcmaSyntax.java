package dev.sextant.schema;

/** Rewrites what ECMA-262 spells differently from Java's and RE2's regular expressions. */
final class EcmaSyntax {
  private final String in;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private boolean inClass;

  private EcmaSyntax(String in) {
    this.in = in;
  }

  static String translate(String written) {
    return new EcmaSyntax(written).translate();
  }

  private String translate() {
    while (at < in.length()) {
      char c = in.charAt(at);
      if (c == '\\' && at + 1 < in.length()) {
        escape(in.charAt(at + 1));
      } else if (inClass) {
        insideClass(c);
      } else {
        outsideClass(c);
      }
    }
    return out.toString();
  }

  private void insideClass(char c) {
    if (c == '[') {
      out.append("\\[");
    } else if (c == '&' && in.startsWith("&&", at)) {
      out.append("\\&");
    } else {
      inClass = c != ']';
      out.append(c);
    }
    at++;
  }

  private void outsideClass(char c) {
    if (in.startsWith("[^]", at)) {
      out.append("(?s:.)");
      at += 3;
      return;
    }
    if (c == '$') {
      // For Java, `$` also matches before a last line break.
      out.append("\\z");
    } else {
      out.append(c);
      if (c == '[') {
        inClass = true;
        if (in.startsWith("[^", at)) {
          out.append('^');
          at++;
        }
      }
    }
    at++;
  }

  private void escape(char c) {
    if (c == 'u' && in.startsWith("{", at + 2)) {
      int end = in.indexOf('}', at);
      out.append("\\x").append(in, at + 2, end < 0 ? in.length() : end + 1);
      at = end < 0 ? in.length() : end + 1;
    } else if (c == 'u' && isHex(at + 2)) {
      codePoint();
    } else if (c == '/' || c == '-') {
      out.append(c == '-' ? "\\-" : "/");
      at += 2;
    } else if (c == 'c' && at + 2 < in.length()) {
      out.append("\\x{").append(Integer.toHexString(in.charAt(at + 2) % 32)).append('}');
      at += 3;
    } else {
      out.append('\\').append(c);
      at += 2;
    }
  }

  /** Two halves of a surrogate pair are one character. */
  private void codePoint() {
    int unit = Integer.parseInt(in.substring(at + 2, at + 6), 16);
    at += 6;
    if (Character.isHighSurrogate((char) unit) && in.startsWith("\\u", at) && isHex(at + 2)) {
      int low = Integer.parseInt(in.substring(at + 2, at + 6), 16);
      if (Character.isLowSurrogate((char) low)) {
        unit = Character.toCodePoint((char) unit, (char) low);
        at += 6;
      }
    }
    out.append("\\x{").append(Integer.toHexString(unit)).append('}');
  }

  private boolean isHex(int from) {
    return from + 4 <= in.length() && in.substring(from, from + 4).matches("[0-9a-fA-F]{4}");
  }
}
