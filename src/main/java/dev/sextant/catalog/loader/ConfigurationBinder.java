package dev.sextant.catalog.loader;

import dev.sextant.catalog.Base;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.FailOn;
import dev.sextant.finding.PathPattern;
import dev.sextant.finding.Place;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds a configuration, with the same care for mistakes as a catalog's. */
final class ConfigurationBinder {
  private ConfigurationBinder() {}

  /** What the file says, before it is known what is wrong with it. */
  record Settings(
      Fact<FailOn> failOn,
      Fact<BaselineSetting> baseline,
      Map<String, Fact<RuleLevel>> rules,
      List<Waiver> waivers) {}

  static Settings settings(Section s) {
    Fact<FailOn> failOn = s.choice("fail-on", FailOn.class);
    Fact<BaselineSetting> baseline = s.fact("baseline", ConfigurationBinder::baseline);
    Map<String, Fact<RuleLevel>> rules = rules(s);
    List<Waiver> waivers =
        s.list("waivers", ConfigurationBinder::waiver).or(List.of()).stream()
            .flatMap(Optional::stream)
            .toList();
    return new Settings(failOn, baseline, rules, waivers);
  }

  private static @Nullable BaselineSetting baseline(Reading reading, Node node, Place place) {
    String written = Values.text(reading, node, place);
    Base home = reading.baseOf(place);
    if (written == null || !References.stays(reading, home, written, place)) {
      return null;
    }
    Path file = home.resolve(written);
    return file == null ? null : new BaselineSetting(file, home.show(written), place);
  }

  private static Map<String, Fact<RuleLevel>> rules(Section s) {
    Map<String, Fact<RuleLevel>> rules = new LinkedHashMap<>();
    for (MapNode.Entry entry : s.entries("rules")) {
      String name = entry.key().text();
      Place place = s.place().child("rules").child(name);
      RuleLevel level =
          Values.choice(RuleLevel.class)
              .parse(s.reading(), entry.value(), place.at(entry.value().span()));
      if (level != null) {
        rules.put(name, Fact.known(level, place.at(entry.key().span())));
      }
    }
    return rules;
  }

  private static Optional<Waiver> waiver(Reading reading, Node node, Place place) {
    return Section.bind(reading, node, place, "a waiver", ConfigurationBinder::waiver);
  }

  private static Optional<Waiver> waiver(Section s) {
    Fact<String> rule = s.text("rule");
    Fact<String> at = s.text("at");
    Fact<PathPattern> pattern = s.fact("at", ConfigurationBinder::pattern);
    Fact<String> reason = s.text("reason");
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

  private static void require(Section s, String key, Fact<?> fact, String help) {
    if (fact.isAbsent()) {
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
    Optional<PathPattern> pattern = PathPattern.parse(scalar.text());
    if (pattern.isEmpty()) {
      reading
          .problems()
          .report(
              LoadingRules.WRONG_TYPE,
              place,
              "`at` is not a path into the catalog",
              "write it like `services.billing.consumes.ChargeCard`, with `*` for any name");
    }
    return pattern.orElse(null);
  }
}
