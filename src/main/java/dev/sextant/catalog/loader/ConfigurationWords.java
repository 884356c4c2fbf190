package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.ScalarNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people who know other linters write, and what it is called here. */
final class ConfigurationWords {
  /** Keys of the file. */
  static final Map<String, String> KEYS =
      helps(
          Map.of(
              "did you mean `waivers`, for findings, or `exclude`, for files?",
              List.of("ignore", "ignores", "ignored", "skip"),
              "did you mean `waivers`?",
              List.of("allow", "allowed", "suppress", "suppressions", "exceptions", "disable"),
              "did you mean `exclude`?",
              List.of("excluded", "excludes", "ignore-paths", "ignorePatterns", "files"),
              "did you mean `rules`, as in `rules: {message-without-sla: note}`?",
              List.of("severity", "severities", "levels", "level", "overrides", "off"),
              "did you mean `fail-on`?",
              List.of("threshold", "fail", "fails-on", "failLevel", "fail-level", "exit-on"),
              "remove it: only the files of a catalog begin with it",
              List.of("sextant"),
              "write it into a file of the catalog, where `include:` names more of its files",
              List.of("include")));

  /** Keys of a waiver. */
  static final Map<String, String> OF_WAIVER =
      helps(
          Map.of(
              "did you mean `reason`?",
              List.of("because", "why", "comment", "justification", "description"),
              "did you mean `at`?",
              List.of("path", "for", "where", "subject", "paths", "in"),
              "did you mean `until`?",
              List.of("expires", "expiry", "end", "ends", "date", "to", "till"),
              "did you mean `rule`?",
              List.of("rules", "allow", "name", "id", "ruleId")));

  private static final Map<String, List<String>> LEVELS =
      Map.of(
          "error", List.of("err", "errors", "fatal", "critical", "high", "2"),
          "warning", List.of("warn", "warnings", "medium", "1"),
          "note", List.of("info", "information", "hint", "notice", "advice", "low"));

  private static final List<String> NOTHING =
      List.of("off", "false", "no", "none", "disable", "disabled", "ignore", "skip", "0", "never");

  private static final List<String> ALWAYS = List.of("on", "true", "yes", "enable", "enabled");

  private ConfigurationWords() {}

  private static Map<String, String> helps(Map<String, List<String>> keysByHelp) {
    Map<String, String> helps = new HashMap<>();
    keysByHelp.forEach((help, keys) -> keys.forEach(key -> helps.put(key, help)));
    return Map.copyOf(helps);
  }

  /**
   * A parser of one of an enum's words that knows what else people call them.
   *
   * @param nothing the word for what is not wanted at all
   * @param always what to say of a word that only switches on
   */
  static <E extends Enum<E>> Parser<E> level(Class<E> type, String nothing, String always) {
    Parser<E> words = Values.choice(type);
    return (reading, node, place) -> {
      String help = node instanceof ScalarNode scalar ? help(scalar.text(), nothing, always) : "";
      return node instanceof ScalarNode scalar && !help.isEmpty()
          ? Values.refuse(reading, scalar, place, Values.oneOf(type), help)
          : words.parse(reading, node, place);
    };
  }

  private static String help(String written, String nothing, String always) {
    String word = written.toLowerCase(Locale.ROOT);
    if (written.equals(nothing)) {
      return "";
    }
    if (NOTHING.contains(word)) {
      return "did you mean `" + nothing + "`?";
    }
    if (ALWAYS.contains(word)) {
      return always;
    }
    return LEVELS.entrySet().stream()
        .filter(level -> level.getValue().contains(word))
        .map(level -> "did you mean `" + level.getKey() + "`?")
        .findFirst()
        .orElse("");
  }
}
