package dev.sextant.catalog.loader;

import dev.sextant.catalog.Envelope;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Naming;
import dev.sextant.catalog.Overruled;
import dev.sextant.catalog.Policy;
import dev.sextant.catalog.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins what a catalog and its configuration say of policy. A catalog may be stricter than its
 * house; where it says anything else the house's word holds, as nobody is judge of their own case,
 * and the difference is remembered, as nobody should be misled either.
 */
final class HousePolicy {
  private final Policy own;
  private final Policy house;
  private final List<Overruled> overruled = new ArrayList<>();

  private HousePolicy(Policy own, Policy house) {
    this.own = own;
    this.house = house;
  }

  /**
   * @param house what the configuration says; null where it does not speak of policy
   */
  static Policy over(Policy own, @Nullable Policy house) {
    return house == null ? own : new HousePolicy(own, house).joined();
  }

  private Policy joined() {
    return new Policy(
        own.place(),
        strictest(own.compatibility(), house.compatibility(), Policy.Compatibility::atLeast),
        settled(own.reading(), house.reading()),
        settled(own.versioning(), house.versioning()),
        strictest(own.deprecationNotice(), house.deprecationNotice(), HousePolicy::noShorter),
        settled(own.registry(), house.registry()),
        envelope(),
        new Naming(settled(own.naming().events(), house.naming().events()), patterns()),
        strictest(own.outage(), house.outage(), HousePolicy::noShorter),
        strictest(own.erasure(), house.erasure(), (a, b) -> noShorter(b, a)),
        Stream.concat(house.require().stream(), own.require().stream()).toList(),
        strictest(own.brokers(), house.brokers(), (a, b) -> b.containsAll(a)),
        strictest(own.maxPayload(), house.maxPayload(), HousePolicy::noLarger),
        Stream.of(house.overruled(), own.overruled(), overruled).flatMap(List::stream).toList());
  }

  private static boolean noShorter(Duration a, Duration b) {
    return a.compareTo(b) >= 0;
  }

  private static boolean noLarger(Size a, Size b) {
    return a.bytes() <= b.bytes();
  }

  /** The house's word, and the catalog's where the house has none. */
  private <T> Fact<T> settled(Fact<T> mine, Fact<T> theirs) {
    return joined(mine, theirs, false);
  }

  /**
   * The catalog's word where it asks for at least as much, else as {@link #settled}.
   *
   * @param asMuch whether the first asks for at least as much as the second
   */
  private <T> Fact<T> strictest(Fact<T> mine, Fact<T> theirs, BiPredicate<T, T> asMuch) {
    boolean stricter =
        mine.isKnown()
            && (theirs.isNone() || (theirs.isKnown() && asMuch.test(mine.value(), theirs.value())));
    return joined(mine, theirs, stricter);
  }

  private <T> Fact<T> joined(Fact<T> mine, Fact<T> theirs, boolean stricter) {
    if (!theirs.isStated() || !mine.isStated()) {
      return theirs.isStated() ? theirs : mine;
    }
    boolean same = mine.state() == theirs.state() && Objects.equals(mine.orNull(), theirs.orNull());
    if (!same && !stricter) {
      overruled.add(new Overruled(mine.place(), theirs.place()));
    }
    return stricter && !same ? mine : theirs;
  }

  private Map<Naming.Named, Fact<String>> patterns() {
    Map<Naming.Named, Fact<String>> joined = new EnumMap<>(Naming.Named.class);
    joined.putAll(house.naming().patterns());
    own.naming()
        .patterns()
        .forEach((named, mine) -> joined.merge(named, mine, (theirs, m) -> settled(m, theirs)));
    return Collections.unmodifiableMap(joined);
  }

  /** An envelope has many fields, of which house and catalog may each state some. */
  private Fact<Envelope> envelope() {
    Fact<Envelope> mine = own.envelope();
    Fact<Envelope> theirs = house.envelope();
    if (!mine.isKnown() || !theirs.isKnown()) {
      return settled(mine, theirs);
    }
    Envelope a = mine.value();
    Envelope b = theirs.value();
    return Fact.known(
        new Envelope(
            a.cloudEvents() || b.cloudEvents(),
            settled(a.id(), b.id()),
            settled(a.type(), b.type()),
            settled(a.correlation(), b.correlation()),
            settled(a.causation(), b.causation()),
            settled(a.trace(), b.trace()),
            settled(a.time(), b.time())),
        theirs.place());
  }
}
