package dev.sextant.render;

import dev.sextant.finding.Finding;

/** What is wrong and what to do in one text, as most viewers of reports show nothing else. */
final class Gist {
  private Gist() {}

  /** "`A` has no x. Name one.": safe to show once the target's own signs are escaped. */
  static String of(Finding finding) {
    return finding.message() + ". " + Prose.sentence(finding.help());
  }

  /** At most so many characters, and no half of one. */
  static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
