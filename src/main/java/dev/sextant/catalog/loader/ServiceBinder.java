package dev.sextant.catalog.loader;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.Effect;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Group;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Outcome;
import dev.sextant.catalog.Ref;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Step;
import dev.sextant.catalog.Subscription;
import dev.sextant.catalog.Tracing;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds services and actors: what starts work in them, what they send and what they receive. */
final class ServiceBinder {
  private final Map<String, List<Step>> coordinated;

  /**
   * @param coordinated the steps that each coordinator sends in its flows
   */
  ServiceBinder(Map<String, List<Step>> coordinated) {
    this.coordinated = coordinated;
  }

  Service service(Section s) {
    Fact<Kind> kind = s.choice("kind", Kind.class);
    Service.Role role = kind.is(Kind.EXTERNAL) ? Service.Role.EXTERNAL : Service.Role.INTERNAL;
    String name = s.place().path().name();
    Map<String, Group> groups = s.named("groups", "a consumer group", g -> group(name, g));
    Map<String, EntryPoint> entryPoints =
        s.named("entry-points", "an entry point", e -> entryPoint(name, e));
    Map<String, Subscription> subscriptions = new SubscriptionBinder(name, groups).subscriptions(s);
    return new Service(
        name,
        s.place(),
        role,
        s.fact("context", References.to(Names.Section.CONTEXTS)),
        s.text("summary"),
        s.text("owner"),
        s.textOrNone("store"),
        s.list("reads", References::free).or(List.of()),
        calls(s),
        s.map(
                "telemetry",
                "telemetry",
                t -> t.list("attributes", References::free).or(List.<Ref>of()))
            .or(List.of()),
        entryPoints,
        groups,
        PublicationBinder.publications(
            s,
            PublicationBinder.shared(s),
            entryPoints.values(),
            subscriptions.values(),
            coordinated.getOrDefault(name, List.of())),
        subscriptions);
  }

  Service actor(Section s) {
    Fact<ActorKind> kind = s.choice("kind", ActorKind.class);
    String name = s.place().path().name();
    Map<String, Subscription> subscriptions =
        new SubscriptionBinder(name, Map.of()).subscriptions(s);
    return new Service(
        name,
        s.place(),
        kind.is(ActorKind.SYSTEM) ? Service.Role.SYSTEM : Service.Role.PERSON,
        Fact.absent(s.place()),
        s.text("summary"),
        Fact.absent(s.place()),
        Fact.absent(s.place()),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        PublicationBinder.publications(
            s,
            PublicationBinder.nothingShared(s),
            List.of(),
            subscriptions.values(),
            coordinated.getOrDefault(name, List.of())),
        subscriptions);
  }

  private static Group group(String service, Section g) {
    return new Group(g.place().path().name(), service, g.place(), HandlingBinder.handling(g));
  }

  private static EntryPoint entryPoint(String service, Section e) {
    e.text("summary");
    return new EntryPoint(
        e.place().path().name(),
        service,
        e.place(),
        e.choice("on", EntryPoint.On.class),
        e.fact("from", References.to(Names.Section.ACTORS, Names.Section.SERVICES)),
        e.choiceOrNone("caller-retries", EntryPoint.CallerRetries.class),
        HandlingBinder.idempotency(e),
        e.choiceOrNone("effect", Effect.class),
        e.fact("concurrency", Values::count),
        outcomes(e),
        e.fact("every", Units::duration),
        e.list("reads", References::free).or(List.of()),
        e.oneOrMore("after", References::message),
        repeats(e),
        calls(e),
        e.text("does"),
        e.choiceOrNone("trace", Tracing.class),
        HandlingBinder.processing(e));
  }

  private static Fact<Boolean> repeats(Section e) {
    Fact<Repeats> repeats = e.choice("repeats", Repeats.class);
    return repeats.isKnown() ? Fact.known(true, repeats.place()) : Fact.absent(repeats.place());
  }

  static List<Call> calls(Section s) {
    return List.copyOf(s.named("calls", "a call", ServiceBinder::call).values());
  }

  private static Call call(Section c) {
    c.text("summary");
    return new Call(
        c.place().path().name(),
        c.place(),
        c.text("for"),
        c.factOrNone("timeout", Units::duration),
        c.fact("changes", Values::bool),
        c.choice("when", Call.When.class),
        c.factOrNone("idempotency-key", Values::locator),
        c.fact("window", Units::duration),
        HandlingBinder.retry(c, Retry.Exhausted.DEAD_LETTER));
  }

  /**
   * A map of labels, each with what it emits; {@code none} emits nothing, as a label's value or for
   * them all.
   */
  static Fact<List<Outcome>> outcomes(Section s) {
    Node value = s.value("outcomes");
    if (value == null) {
      return Fact.absent(s.place());
    }
    Place at = s.placeOf("outcomes", value);
    if (Section.isNone(value)) {
      return Fact.none(at);
    }
    if (!(value instanceof MapNode map)) {
      s.reading().wrong(value, at, "a map", "write each outcome as `label: Message`, or `none`");
      return Fact.unreadable(at);
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (MapNode.Entry entry : map.entries()) {
      if (!entry.key().text().startsWith("x-") && !Section.isEmpty(entry.value())) {
        outcomes.add(outcome(s.reading(), entry, at));
      }
    }
    return Fact.known(List.copyOf(outcomes), at);
  }

  private static Outcome outcome(Reading reading, MapNode.Entry entry, Place outcomes) {
    Place place = outcomes.child(entry.key().text()).at(entry.key().span());
    Place value = place.at(entry.value().span());
    if (Section.isNone(entry.value())) {
      return new Outcome(entry.key().text(), place, List.of());
    }
    @Nullable List<MessageRef> emits =
        Section.listOf(References::message, true).parse(reading, entry.value(), value);
    return new Outcome(entry.key().text(), place, emits == null ? List.of() : emits);
  }

  /** Who runs a service. */
  private enum Kind {
    INTERNAL,
    EXTERNAL
  }

  /** What an actor is. */
  private enum ActorKind {
    PERSON,
    SYSTEM
  }

  /** Whether an entry point comes again until it is handled. */
  private enum Repeats {
    UNTIL_HANDLED
  }
}
