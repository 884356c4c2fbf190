package dev.sextant.rules.events;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Context;
import dev.sextant.catalog.DeadLetter;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.RequiredFact;
import dev.sextant.catalog.Requirement;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Subscription;
import dev.sextant.catalog.Version;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Place;
import dev.sextant.rules.Design;
import java.util.List;
import java.util.stream.Stream;

/** Everything of ours of which facts can be required, and which of them it states. */
final class Candidates {
  private final Catalog catalog;
  private final Inventory inventory;

  Candidates(Design design) {
    catalog = design.catalog();
    inventory = new Inventory(design);
  }

  List<Candidate> of(Requirement.Kind kind) {
    return switch (kind) {
      case EVENTS -> messages(Message.Kind.EVENT);
      case COMMANDS -> messages(Message.Kind.COMMAND);
      case REPLIES -> messages(Message.Kind.REPLY);
      case CONTEXTS ->
          catalog.contexts().values().stream()
              .map(c -> Candidate.of(c.place(), required -> fact(c, required)))
              .toList();
      case CHANNELS ->
          catalog.channels().values().stream()
              .map(c -> Candidate.of(c.place(), required -> fact(c, required)))
              .toList();
      case SERVICES ->
          catalog.ourServices().stream()
              .map(s -> Candidate.of(s.place(), required -> fact(s, required)))
              .toList();
      case PUBLISHES ->
          catalog.publications().stream()
              .map(p -> Candidate.of(p.place(), required -> fact(p, required)))
              .toList();
      case CONSUMES ->
          catalog.subscriptions().stream()
              .map(
                  s ->
                      new Candidate(
                          s.place(), required -> fact(s, required), List.of(s.place().path()), s))
              .toList();
      case FLOWS ->
          catalog.flows().values().stream()
              .map(f -> Candidate.of(f.place(), required -> fact(f, required)))
              .toList();
    };
  }

  private List<Candidate> messages(Message.Kind kind) {
    return catalog.messages(kind).stream()
        .filter(message -> !inventory.isOthers(message))
        .map(m -> new Candidate(m.place(), required -> fact(m, required), paths(m), null))
        .toList();
  }

  /** Other rules ask about a message or about each of its versions. */
  private static List<CatalogPath> paths(Message message) {
    return Stream.concat(
            Stream.of(message.place()), message.versions().values().stream().map(Version::place))
        .map(Place::path)
        .toList();
  }

  private Fact<?> fact(Message message, RequiredFact required) {
    Stream<Version> versions = message.versions().values().stream();
    return switch (required) {
      case SUMMARY -> message.summary();
      case CONTEXT -> message.context();
      case ENTITY -> message.entity();
      case KEY -> message.key();
      case CHANNEL -> best(message.channel(), versions.map(Version::channel));
      case SCHEMA -> best(message.schema(), versions.map(Version::schema));
      case VERSIONS -> stated(!message.versions().isEmpty(), message.place());
      case EXAMPLES ->
          stated(
              !message.examples().isEmpty() || versions.anyMatch(v -> !v.examples().isEmpty()),
              message.place());
      case SLA ->
          message.sla().isKnown() && !inventory.hasSla(message)
              ? Fact.absent(message.place())
              : message.sla();
      default -> throw new IllegalArgumentException(required.key());
    };
  }

  private Fact<?> fact(Context context, RequiredFact required) {
    return required == RequiredFact.SUMMARY
        ? context.summary()
        : stated(inventory.hasOwner(context), context.place());
  }

  private static Fact<?> fact(Channel channel, RequiredFact required) {
    boolean undivided =
        channel.type().is(Channel.Type.QUEUE)
            || channel.type().is(Channel.Type.EXCHANGE)
            || channel.type().is(Channel.Type.BUS);
    return switch (required) {
      case OWNER -> channel.owner();
      case BROKER -> excused(channel.broker(), !channel.from().isEmpty());
      case ADDRESS -> channel.address();
      case PARTITIONS -> excused(channel.partitions(), undivided);
      case RETENTION -> channel.retention();
      default -> throw new IllegalArgumentException(required.key());
    };
  }

  /** A service belongs to whom its context belongs to. */
  private Fact<?> fact(Service service, RequiredFact required) {
    Context context = catalog.contexts().get(service.context().or(""));
    return switch (required) {
      case SUMMARY -> service.summary();
      case CONTEXT -> service.context();
      case OWNER -> context == null ? service.owner() : service.owner().orInherit(context.owner());
      default -> throw new IllegalArgumentException(required.key());
    };
  }

  private Fact<?> fact(Publication publication, RequiredFact required) {
    return switch (required) {
      case BY -> publication.by();
      case CONFIRM -> publication.confirm();
      case IDS -> publication.ids();
      case VERSION -> excused(publication.version(), isUnversioned(publication.message()));
      default -> throw new IllegalArgumentException(required.key());
    };
  }

  private Fact<?> fact(Subscription subscription, RequiredFact required) {
    var handling = subscription.handling();
    return switch (required) {
      case VERSION -> excused(subscription.version(), isUnversioned(subscription.message()));
      case IDEMPOTENCY -> excused(handling.idempotency(), subscription.isHarmless());
      case RETRY -> handling.retry();
      case DEAD_LETTER -> handling.deadLetter();
      case RUNBOOK -> runbook(handling.deadLetter(), subscription.place());
      case LAG -> handling.lag();
      case PROCESSING -> handling.processing();
      case TRACE -> handling.trace();
      case REPLAY -> handling.replay();
      default -> throw new IllegalArgumentException(required.key());
    };
  }

  /** Where it is stated that nothing is parked, there is nothing to write a runbook about. */
  private static Fact<?> runbook(Fact<DeadLetter> parked, Place place) {
    return parked.isKnown() ? parked.value().runbook() : stated(!parked.isAbsent(), place);
  }

  private static Fact<?> fact(Flow flow, RequiredFact required) {
    return switch (required) {
      case SUMMARY -> flow.summary();
      case SLA -> flow.latency();
      case STYLE -> flow.style();
      case BECAUSE -> flow.because();
      default -> throw new IllegalArgumentException(required.key());
    };
  }

  private boolean isUnversioned(String name) {
    Message message = catalog.message(name);
    return message == null || message.versions().isEmpty();
  }

  private static Fact<?> excused(Fact<?> fact, boolean excused) {
    return excused ? stated(true, fact.place()) : fact;
  }

  private static Fact<Boolean> stated(boolean stated, Place place) {
    return stated ? Fact.known(true, place) : Fact.absent(place);
  }

  /** The first that is known, else the first. */
  private static Fact<?> best(Fact<?> own, Stream<? extends Fact<?>> others) {
    return Stream.concat(Stream.of(own), others)
        .filter(fact -> !fact.isAbsent() && !fact.isNone())
        .findFirst()
        .<Fact<?>>map(fact -> fact)
        .orElse(own);
  }
}
