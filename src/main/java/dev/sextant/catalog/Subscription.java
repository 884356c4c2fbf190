package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.util.List;

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
    String path = fact.place().path().toString();
    boolean inherited = !fact.isAbsent() && !path.startsWith(place.path().toString());
    return inherited
        ? "the group `" + group.or("") + "` of `" + service + "`"
        : "`" + service + "`, consuming `" + message + "`,";
  }

  /** Whether running it twice would change something: its own store, or something it calls. */
  public boolean hasEffect() {
    return effect.isKnown() || calls.stream().anyMatch(call -> call.changes().is(true));
  }
}
