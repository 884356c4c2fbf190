package dev.sextant.catalog.loader;

import com.google.re2j.PatternSyntaxException;
import dev.sextant.catalog.BoundedPattern;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Naming;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds how things are to be named. */
final class NamingBinder {
  private NamingBinder() {}

  static Naming naming(Section policy) {
    return policy
        .map("naming", "naming", NamingBinder::bind)
        .or(new Naming(Fact.absent(policy.place()), Map.of()));
  }

  private static Naming bind(Section s) {
    return new Naming(
        s.choice("events", Naming.EventNames.class),
        s.fact("pattern", NamingBinder::patterns).or(Map.of()));
  }

  /** One pattern for all messages, or a map of patterns for several sorts of names. */
  private static @Nullable Map<Naming.Named, Fact<String>> patterns(
      Reading reading, Node node, Place place) {
    if (node instanceof MapNode) {
      return Section.bind(reading, node, place, "patterns for names", NamingBinder::patterns);
    }
    String all = pattern(reading, node, place);
    return all == null ? null : Map.of(Naming.Named.MESSAGES, Fact.known(all, place));
  }

  private static Map<Naming.Named, Fact<String>> patterns(Section s) {
    Map<Naming.Named, Fact<String>> patterns = new EnumMap<>(Naming.Named.class);
    for (Naming.Named named : Naming.Named.values()) {
      Fact<String> pattern = s.fact(named.name().toLowerCase(Locale.ROOT), NamingBinder::pattern);
      if (pattern.isKnown()) {
        patterns.put(named, pattern);
      }
    }
    return Collections.unmodifiableMap(patterns);
  }

  private static @Nullable String pattern(Reading reading, Node node, Place place) {
    String text = Values.text(reading, node, place);
    try {
      return text == null ? null : BoundedPattern.compile(text).pattern();
    } catch (PatternSyntaxException wrong) {
      return Values.refuse(
          reading,
          (ScalarNode) node,
          place,
          "a regular expression: " + Quote.shortened(wrong.getDescription()),
          "correct it; the syntax is RE2's, without look-ahead and back-references");
    }
  }
}
