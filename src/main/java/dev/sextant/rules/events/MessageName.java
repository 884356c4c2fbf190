package dev.sextant.rules.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A message's name taken apart into words, so that rules judge what it says and not how it is
 * spelt.
 *
 * @param words its words in lower case, without namespace, version, or a suffix such as {@code
 *     Event}; none where the name is not written in Latin letters
 * @param suffix the word at its end that tells its kind, in lower case; empty where there is none
 * @param plain whether nothing was left out, so that its words joined again are the name
 */
record MessageName(String text, List<String> words, String suffix, boolean plain) {
  /** Nobody's name is longer, and a hostile one must not cost time. */
  static final int LONGEST = 200;

  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
  private static final Pattern SEGMENTS = Pattern.compile("[./:]");
  private static final Pattern WORDS =
      Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Pattern VERSION =
      Pattern.compile("(v|ver|version)?\\d+([._-]\\d+)*|v|version");
  private static final Set<String> SUFFIXES =
      Set.of("event", "events", "evt", "command", "commands", "cmd", "message", "msg");
  private static final Set<String> QUALIFIERS = Set.of("domain", "integration");
  private static final Set<String> PREFIXES = Set.of("event", "evt", "command", "cmd", "on", "i");
  private static final Set<String> DOMAINS =
      Set.of(
          "com", "org", "net", "io", "dev", "de", "fr", "uk", "eu", "co", "ch", "nl", "gov", "app");

  MessageName {
    words = List.copyOf(words);
  }

  static MessageName of(String text) {
    if (text.length() > LONGEST || !ASCII.matcher(text).matches()) {
      return new MessageName(text, List.of(), "", false);
    }
    List<String> words = new ArrayList<>();
    List<String> segments = ownSegments(text);
    for (String segment : segments) {
      for (String word : WORDS.split(segment, -1)) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (!lower.isEmpty() && !VERSION.matcher(lower).matches()) {
          words.add(lower);
        }
      }
    }
    int all = words.size();
    String suffix = takeSuffix(words);
    while (words.size() > 2 && PREFIXES.contains(words.get(0))) {
      words.remove(0);
    }
    boolean plain = words.size() == all && String.join("", words).length() == letters(text);
    return new MessageName(text, words, suffix, plain);
  }

  String first() {
    return words.get(0);
  }

  String last() {
    return words.get(words.size() - 1);
  }

  /** The segments that name the message, without the domain or package it lives in. */
  private static List<String> ownSegments(String text) {
    List<String> segments = new ArrayList<>(List.of(SEGMENTS.split(text, -1)));
    segments.removeIf(s -> s.isEmpty() || VERSION.matcher(s.toLowerCase(Locale.ROOT)).matches());
    if (segments.isEmpty()) {
      return segments;
    }
    String last = segments.get(segments.size() - 1);
    if (Character.isUpperCase(last.charAt(0)) && last.chars().anyMatch(Character::isLowerCase)) {
      return List.of(last);
    }
    if (segments.size() > 3 && DOMAINS.contains(segments.get(0).toLowerCase(Locale.ROOT))) {
      return segments.subList(2, segments.size());
    }
    return segments;
  }

  private static String takeSuffix(List<String> words) {
    if (words.size() < 2 || !SUFFIXES.contains(words.get(words.size() - 1))) {
      return "";
    }
    String suffix = words.remove(words.size() - 1);
    if (words.size() > 1 && QUALIFIERS.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return suffix;
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetterOrDigit).count();
  }
}
