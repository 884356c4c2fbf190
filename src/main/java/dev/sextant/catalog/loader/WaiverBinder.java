package dev.sextant.catalog.loader;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.NearMiss;
import dev.sextant.finding.PathPattern;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import dev.sextant.finding.Severity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Binds the waivers of a configuration. */
final class WaiverBinder {
  private static final List<String> SECTIONS =
      Stream.concat(
              Arrays.stream(Names.Section.values()).map(Names.Section::key),
              Stream.of("policy", "drivers", "system", "scope", "include", "sextant"))
          .toList();

  private WaiverBinder() {}

  static Optional<Waiver> waiver(Reading reading, Node node, Place place) {
    if (!(node instanceof MapNode)) {
      String help = "write it as `{rule: NAME, at: PATH, reason: WHY, until: DATE}`";
      reading.wrong(node, place, "a map", help);
      return Optional.empty();
    }
    return Section.bind(reading, node, place, "a waiver", WaiverBinder::waiver);
  }

  private static Optional<Waiver> waiver(Section s) {
    s.hints(ConfigurationWords.OF_WAIVER);
    Fact<String> rule = s.text("rule");
    Fact<String> at = s.text("at");
    Fact<PathPattern> pattern =
        at.isKnown() ? s.fact("at", WaiverBinder::pattern) : Fact.absent(s.place());
    Fact<String> reason = s.fact("reason", WaiverBinder::reason);
    Fact<LocalDate> until = s.fact("until", Values::date);
    require(s, "rule", rule, "name the rule that is waived");
    require(s, "at", at, "name what it is waived for, as findings call it, or `\"*\"`");
    require(s, "reason", reason, "say why this may stay for a while");
    require(s, "until", until, "state the last day of it: `until: 2027-03-31`");
    if (!rule.isKnown() || !pattern.isKnown() || !reason.isKnown() || !until.isKnown()) {
      return Optional.empty();
    }
    return Optional.of(
        new Waiver(
            rule.value(),
            at.value(),
            pattern.value(),
            reason.value(),
            until.value(),
            rule.place().span(),
            until.place().span()));
  }

  private static @Nullable String reason(Reading reading, Node node, Place place) {
    String text = Values.text(reading, node, place);
    if (text != null && text.isBlank()) {
      reading
          .problems()
          .report(
              LoadingRules.WRONG_TYPE,
              place,
              "`reason` is empty, so this waives nothing",
              "say why this may stay for a while");
      return null;
    }
    return text;
  }

  /** A key under another name is told as that, and not also as missing. */
  private static void require(Section s, String key, Fact<?> fact, String help) {
    String meant = "did you mean `" + key + "`?";
    if (fact.isAbsent()
        && s.unknownKeys().stream().noneMatch(other -> s.helpFor(other).equals(meant))) {
      s.reading()
          .problems()
          .report(
              LoadingRules.WRONG_TYPE,
              s.place(),
              "this waiver states no `" + key + "`, and so waives nothing",
              help)
          .detail(key);
    }
  }

  private static @Nullable PathPattern pattern(Reading reading, Node node, Place place) {
    if (!(node instanceof ScalarNode scalar)) {
      return null;
    }
    String text = scalar.text();
    Optional<PathPattern> pattern = PathPattern.parse(text);
    if (pattern.isEmpty()) {
      reading
          .problems()
          .report(
              LoadingRules.WRONG_TYPE,
              place,
              "`at` is not a path into the catalog",
              "write it like `services.billing.consumes.ChargeCard`, with `*` for any name");
      return null;
    }
    int end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
    String section = text.substring(0, end);
    if (section.indexOf('*') < 0 && !section.startsWith("\"") && !isSection(section)) {
      noSection(reading, place, text, section);
      return null;
    }
    return pattern.get();
  }

  private static boolean isSection(String name) {
    return name.startsWith("x-") || SECTIONS.contains(name);
  }

  private static void noSection(Reading reading, Place place, String text, String section) {
    String rest = text.substring(section.length());
    String dots = text.replace('/', '.').replace("..", ".");
    String help =
        !dots.equals(text) && isSection(dots.split("\\.", 2)[0])
            ? "did you mean " + Quote.of(dots) + "?"
            : NearMiss.of(section, SECTIONS)
                .map(name -> "did you mean " + Quote.of(name + rest) + "?")
                .orElse(
                    "begin with a section of the catalog, as in"
                        + " `services.billing.consumes.ChargeCard`");
    reading
        .problems()
        .report(
            LoadingRules.UNKNOWN_REFERENCE,
            place,
            Quote.of("at: " + text) + " leads nowhere, so this waives nothing",
            help)
        .detail(text);
  }

  /** Two of the same are one that was renewed beside the old one, which then seems to be over. */
  static void reportTwins(Reading reading, List<Waiver> waivers) {
    Map<CatalogPath, Waiver> seen = new HashMap<>();
    for (Waiver waiver : waivers) {
      Place place = waiver.place(waiver.ruleSpan());
      Waiver first = seen.putIfAbsent(place.path(), waiver);
      if (first != null) {
        reading
            .problems()
            .report(
                LoadingRules.DUPLICATE_NAME,
                place,
                "%s is waived twice at %s"
                    .formatted(Quote.of(waiver.rule()), Quote.of(waiver.at())),
                "keep the one whose reason and end are right")
            .severity(Severity.WARNING)
            .note(place.at(first.ruleSpan()), "first waived here");
      }
    }
  }
}
