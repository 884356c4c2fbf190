package dev.sextant.catalog.loader;

import dev.sextant.catalog.Base;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Policy;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.finding.FailOn;
import dev.sextant.finding.Place;
import java.nio.file.Path;
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
      List<Waiver> waivers,
      List<Exclude> exclude,
      @Nullable Policy policy) {
    static Settings none(Place place) {
      return new Settings(
          Fact.absent(place), Fact.absent(place), Map.of(), List.of(), List.of(), null);
    }
  }

  static Settings settings(Section s) {
    s.hints(ConfigurationWords.KEYS);
    Fact<FailOn> failOn =
        s.fact(
            "fail-on",
            ConfigurationWords.level(
                FailOn.class, "never", "name the severity from which on findings fail a run"));
    Fact<BaselineSetting> baseline = s.fact("baseline", ConfigurationBinder::baseline);
    Map<String, Fact<RuleLevel>> rules = rules(s);
    List<Waiver> waivers =
        s.list("waivers", WaiverBinder::waiver).or(List.of()).stream()
            .flatMap(Optional::stream)
            .toList();
    WaiverBinder.reportTwins(s.reading(), waivers);
    List<Exclude> exclude = Exclude.all(s);
    Policy policy = PolicyBinder.policy(s);
    return new Settings(failOn, baseline, rules, waivers, exclude, s.has("policy") ? policy : null);
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
    Parser<RuleLevel> levels =
        ConfigurationWords.level(
            RuleLevel.class, "off", "remove it: a rule that is not named here is on");
    Map<String, Fact<RuleLevel>> rules = new LinkedHashMap<>();
    for (MapNode.Entry entry : s.entries("rules")) {
      String name = entry.key().text();
      Place place = s.place().child("rules").child(name);
      RuleLevel level = levels.parse(s.reading(), entry.value(), place.at(entry.value().span()));
      if (level != null) {
        rules.put(name, Fact.known(level, place.at(entry.key().span())));
      }
    }
    return rules;
  }
}
