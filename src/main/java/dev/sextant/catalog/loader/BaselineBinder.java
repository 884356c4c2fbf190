package dev.sextant.catalog.loader;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import dev.sextant.finding.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds a baseline, with the same care for mistakes as a catalog's. */
final class BaselineBinder {
  static final String MARK = "sextant-baseline";
  private static final String VERSION = "1";

  private BaselineBinder() {}

  static List<Baseline.Entry> entries(Section s) {
    Fact<String> version = s.fact(MARK, BaselineBinder::version);
    s.text("about");
    Fact<List<Optional<Baseline.Entry>>> known = s.list("known", BaselineBinder::entry);
    return version.isKnown()
        ? known.or(List.of()).stream().flatMap(Optional::stream).toList()
        : List.of();
  }

  private static @Nullable String version(Reading reading, Node node, Place place) {
    if (node instanceof ScalarNode scalar && scalar.text().equals(VERSION)) {
      return VERSION;
    }
    String written = node instanceof ScalarNode scalar ? Quote.of(scalar.text()) : node.kind();
    reading
        .problems()
        .report(
            LoadingRules.UNREADABLE_CATALOG,
            place,
            "this is a baseline of version " + written + ", and only version 1 is known here",
            "use the Sextant that wrote it, or write it again with this one")
        .detail(place.span().file().name());
    return null;
  }

  /** An empty entry ends the list, so that every line before it ends with a comma. */
  private static Optional<Baseline.Entry> entry(Reading reading, Node node, Place place) {
    return node instanceof MapNode map && map.size() == 0
        ? Optional.empty()
        : Section.bind(reading, node, place, "an entry", BaselineBinder::entry);
  }

  private static Optional<Baseline.Entry> entry(Section s) {
    Fact<String> system = s.text("system");
    Fact<String> rule = s.text("rule");
    Fact<String> at = s.text("at");
    Fact<String> detail = s.text("detail");
    Fact<String> inheritedBy = s.text("inherited-by");
    Fact<Severity> severity = s.choice("severity", Severity.class);
    boolean named = states(s, "system", system);
    if (!states(s, "rule", rule) || !named) {
      return Optional.empty();
    }
    Baseline.Key key =
        new Baseline.Key(
            system.value(), rule.value(), at.or(""), detail.or(""), inheritedBy.or(""));
    return Optional.of(new Baseline.Entry(key, severity.orNull()));
  }

  private static boolean states(Section s, String key, Fact<String> fact) {
    if (fact.isAbsent()) {
      s.reading()
          .problems()
          .report(
              LoadingRules.WRONG_TYPE,
              s.place(),
              "this entry states no `" + key + "`, and so nothing is known by it",
              "remove it, or write the baseline again")
          .detail(key);
    }
    return fact.isKnown();
  }
}
