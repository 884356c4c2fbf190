package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.Remark;
import dev.sextant.finding.NearMiss;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import dev.sextant.finding.SourceSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code # sextant: allow RULE until DATE because REASON}, word by word. */
final class AllowComment {
  private static final Pattern MARK = Pattern.compile("#+[ \t]*[sS]extant\\b[ \t]*(:?)");
  private static final Pattern WORD = Pattern.compile("[^\\s,]+");

  /** Longer than a reason needs to be, and short enough to be read by anyone. */
  private static final int LONGEST = 1000;

  /** What other linters call it. */
  private static final Set<String> OTHER_VERBS =
      Set.of("ignore", "disable", "waive", "waiver", "suppress", "skip", "accept", "permit", "off");

  private final Remark remark;
  private final boolean marked;
  private final List<Word> words = new ArrayList<>();
  private final int until;
  private final int because;

  private AllowComment(Remark remark) {
    this.remark = remark;
    String text = remark.text().substring(0, Math.min(remark.text().length(), LONGEST));
    Matcher mark = MARK.matcher(text);
    boolean speaks = mark.lookingAt();
    this.marked = speaks && !mark.group(1).isEmpty();
    Matcher word = WORD.matcher(text);
    for (int from = speaks ? mark.end() : text.length(); word.find(from); from = word.end()) {
      words.add(new Word(word.group(), word.start()));
    }
    this.until = index("until");
    this.because = index("because");
  }

  private record Word(String text, int start) {}

  /**
   * What keeps a comment from being a waiver.
   *
   * @param span what is wrong in it
   */
  record Mistake(SourceSpan span, String message, String help) {}

  static AllowComment of(Remark remark) {
    return new AllowComment(remark);
  }

  private int index(String keyword) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).text.replaceFirst(":$", "").equalsIgnoreCase(keyword)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether it was written to waive something, and not only says something about Sextant. */
  boolean isMeant() {
    if (words.isEmpty() || (!marked && (until < 0 || because < 0))) {
      return false;
    }
    String verb = verb();
    boolean known = verb.equals("allow") || OTHER_VERBS.contains(verb.split("[-=]", 2)[0]);
    boolean sentence = until > 0 && because > 0;
    return sentence || known || NearMiss.of(verb, List.of("allow")).isPresent();
  }

  private String verb() {
    return words.get(0).text.replaceFirst(":$", "").toLowerCase(Locale.ROOT);
  }

  /** The first thing that is wrong with it; null where it is a waiver. */
  @Nullable Mistake mistake() {
    if (!marked || !verb().equals("allow")) {
      Word verb = words.get(0);
      String said = marked ? Quote.of(verb.text) + " says nothing to Sextant" : "";
      return new Mistake(
          marked ? span(verb) : remark.span(),
          marked
              ? said + ", so this waives nothing"
              : "a colon is missing after `sextant`, so this waives nothing",
          "write " + form());
    }
    if (rules().isEmpty()) {
      return missing("rule");
    }
    if (until < 0 || until + 1 == words.size() || until + 1 == because) {
      return missing("until");
    }
    if (because < 0 || reason().isEmpty()) {
      return missing("because");
    }
    if (because < until) {
      return new Mistake(
          span(words.get(until)), "`until` comes before `because` in a waiver", "write " + form());
    }
    if (date() == null) {
      Word written = words.get(until + 1);
      return new Mistake(
          span(written),
          Quote.of("until " + written.text) + " is not a day, so this waives nothing",
          DateHint.of(written.text));
    }
    return null;
  }

  private Mistake missing(String what) {
    return new Mistake(
        remark.span(),
        "this waiver states no `" + what + "`, and so waives nothing",
        "write " + form());
  }

  /** The comment as it should be, as far as it says what it means. */
  private String form() {
    String rules = String.join(", ", rules().stream().map(Word::text).toList());
    LocalDate date = date();
    return "`# sextant: allow %s until %s because %s`"
        .formatted(
            rules.isEmpty() ? "RULE" : Quote.shortened(rules),
            date == null ? guess() : date,
            reason().isEmpty() ? "REASON" : Quote.shortened(reason()));
  }

  private String guess() {
    boolean written = until >= 0 && until + 1 < words.size();
    Set<LocalDate> days = written ? DateHint.meant(words.get(until + 1).text) : Set.of();
    return days.size() == 1 ? days.iterator().next().toString() : "DATE";
  }

  private List<Word> rules() {
    int end = words.size();
    end = until > 0 ? Math.min(end, until) : end;
    end = because > 0 ? Math.min(end, because) : end;
    return words.subList(Math.min(1, end), end).stream()
        .filter(word -> !word.text.equals("and"))
        .toList();
  }

  private @Nullable LocalDate date() {
    return until >= 0 && until + 1 < words.size() ? Values.day(words.get(until + 1).text) : null;
  }

  /** Everything behind {@code because}, but for an end that is stated there. */
  private String reason() {
    if (because < 0 || because + 1 >= words.size()) {
      return "";
    }
    String text = remark.text();
    int end = because < until ? words.get(until).start : text.length();
    int start = Math.min(words.get(because + 1).start, end);
    return text.substring(start, end).strip();
  }

  /** One for each rule that it names. */
  List<Waiver> waivers(Place thing) {
    LocalDate end = date();
    if (end == null) {
      return List.of();
    }
    Waiver.Below extent = new Waiver.Below(thing);
    SourceSpan untilSpan = span(words.get(until + 1));
    return rules().stream()
        .map(
            rule ->
                new Waiver(
                    rule.text,
                    thing.path().toString(),
                    extent,
                    reason(),
                    end,
                    span(rule),
                    untilSpan))
        .toList();
  }

  private SourceSpan span(Word word) {
    SourceSpan all = remark.span();
    String text = remark.text();
    int from = all.column() + text.codePointCount(0, word.start);
    int to = from + word.text.codePointCount(0, word.text.length());
    return new SourceSpan(all.file(), all.line(), from, all.line(), to);
  }
}
