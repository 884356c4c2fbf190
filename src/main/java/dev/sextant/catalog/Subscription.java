package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service's handling of one message, with what its group states already inherited.
 *
 * @param version the version its code was built against
 * @param schema its own copy of the contract, if it keeps one
 * @param undoes the command whose effect it takes back
 */
public record Subscription(
    String service,
    String message,
    Place place,
    Fact<String> version,
    Fact<Contract> schema,
    Fact<String> group,
    Fact<Status> status,
    Fact<String> does,
    Fact<Effect> effect,
    List<Call> calls,
    Fact<List<Outcome>> outcomes,
    Fact<String> undoes,
    Fact<EarlyUndo> earlyUndo,
    Fact<OnDuplicate> onDuplicate,
    Handling handling) {
  /** Whether the code exists and works; live unless stated. */
  public enum Status {
    LIVE,
    PLANNED,
    BROKEN
  }

  /** What happens to an undo that arrives before what it undoes. */
  public enum EarlyUndo {
    TOMBSTONE,
    IGNORE,
    EXECUTE
  }

  /** Whether a duplicate gets its answer again. */
  public enum OnDuplicate {
    REPUBLISH,
    SKIP,
    THROW
  }

  /**
   * How a sentence names who states a fact: the group for an inherited one, else this consumer of
   * this message.
   */
  public String stating(Fact<?> fact) {
    if (!inherits(fact)) {
      return "`" + service + "`, consuming `" + message + "`,";
    }
    String name = group.or("");
    return "the group `" + name + "`" + (name.equals(service) ? "" : " of `" + service + "`");
  }

  /** The join it takes part in; a group's is for those of its messages that the join names. */
  public @Nullable Join join() {
    Fact<Join> joins = handling.joins();
    boolean named = joins.isKnown() && joins.value().all().or(Set.of()).contains(message);
    return named || !inherits(joins) ? joins.orNull() : null;
  }

  /** The same, with what it emits stated elsewhere. */
  public Subscription emitting(Fact<List<Outcome>> stated) {
    return new Subscription(
        service,
        message,
        place,
        version,
        schema,
        group,
        status,
        does,
        effect,
        calls,
        stated,
        undoes,
        earlyUndo,
        onDuplicate,
        handling);
  }

  /** Whether a fact is stated for the group, not here. */
  public boolean inherits(Fact<?> fact) {
    return !fact.isAbsent() && !fact.place().path().toString().startsWith(place.path().toString());
  }

  /** Whether running it twice would change something: its own store, or something it calls. */
  public boolean hasEffect() {
    return effect.isKnown() || calls.stream().anyMatch(call -> call.changes().is(true));
  }

  /** Whether running it twice is stated to change something that no key at a callee catches. */
  public boolean wouldRepeat() {
    return effect.isKnown() || calls.stream().anyMatch(Call::isUnprotected);
  }

  /** Whether running it twice is stated to change nothing. */
  public boolean isHarmless() {
    return effect.isNone() && !wouldRepeat();
  }
}
