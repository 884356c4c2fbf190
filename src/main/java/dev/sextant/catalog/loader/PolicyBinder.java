package dev.sextant.catalog.loader;

import dev.sextant.catalog.Envelope;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Locator;
import dev.sextant.catalog.Policy;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.Place;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds the house rules, and what messages carry besides their payload. */
final class PolicyBinder {
  private PolicyBinder() {}

  static Policy policy(Section root) {
    Node node = root.value("policy");
    Place place = root.placeOfKey("policy");
    return Section.bind(root.reading(), node, place, "a policy", PolicyBinder::bind);
  }

  private static Policy bind(Section s) {
    Fact<Fact<Duration>> notice =
        s.map("deprecation", "a deprecation policy", d -> d.fact("notice", Units::duration));
    return new Policy(
        s.place(),
        s.choiceOrNone("compatibility", Policy.Compatibility.class),
        s.choice("reading", Policy.Reading.class),
        s.choiceOrNone("versioning", Policy.Versioning.class),
        notice.or(Fact.absent(s.place())),
        s.textOrNone("registry"),
        s.fact("envelope", PolicyBinder::envelope),
        NamingBinder.naming(s),
        s.fact("outage", Units::duration),
        s.factOrNone("erasure", Units::duration),
        s.list("require", RequirementBinder::requirement).or(List.of()),
        s.list("brokers", Values::text),
        s.fact("max-payload", Units::size),
        List.of());
  }

  /** The word {@code cloudevents}, or a map of locators, perhaps with {@code base: cloudevents}. */
  static @Nullable Envelope envelope(Reading reading, Node node, Place place) {
    if (node instanceof ScalarNode scalar && scalar.text().equals("cloudevents")) {
      return cloudEvents(place);
    }
    if (!(node instanceof MapNode)) {
      return reading.wrong(
          node,
          place,
          "`cloudevents` or a map",
          "write `{id: header id, correlation: header correlationid, …}`");
    }
    return Section.bind(reading, node, place, "an envelope", PolicyBinder::bindEnvelope);
  }

  private static Envelope bindEnvelope(Section s) {
    boolean cloudEvents = s.choice("base", EnvelopeBase.class).isKnown();
    Envelope standard = cloudEvents(s.place());
    Fact<Locator> id = s.factOrNone("id", Values::locator);
    Fact<Locator> type = s.factOrNone("type", Values::locator);
    Fact<Locator> time = s.factOrNone("time", Values::locator);
    return new Envelope(
        cloudEvents,
        cloudEvents ? id.orInherit(standard.id()) : id,
        cloudEvents ? type.orInherit(standard.type()) : type,
        s.factOrNone("correlation", Values::locator),
        s.factOrNone("causation", Values::locator),
        s.factOrNone("trace", Values::locator),
        cloudEvents ? time.orInherit(standard.time()) : time);
  }

  /**
   * CloudEvents requires id and type, and names time; it has no place of its own for correlation or
   * trace.
   */
  private static Envelope cloudEvents(Place place) {
    return new Envelope(
        true,
        Fact.known(new Locator(Locator.Kind.HEADER, "ce-id"), place),
        Fact.known(new Locator(Locator.Kind.HEADER, "ce-type"), place),
        Fact.absent(place),
        Fact.absent(place),
        Fact.absent(place),
        Fact.known(new Locator(Locator.Kind.HEADER, "ce-time"), place));
  }

  /** The standard an envelope may build on. */
  private enum EnvelopeBase {
    CLOUDEVENTS
  }
}
