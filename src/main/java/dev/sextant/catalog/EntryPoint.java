package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.time.Duration;
import java.util.List;

/**
 * What starts work in a service without a message.
 *
 * @param from the actor or service that triggers it
 * @param after the messages it follows through a store
 * @param outcomes how it can end; an empty list of outcomes is stated as {@code none}
 */
public record EntryPoint(
    String name,
    String service,
    Place place,
    Fact<On> on,
    Fact<String> from,
    Fact<CallerRetries> callerRetries,
    Fact<List<Guard>> idempotency,
    Fact<Effect> effect,
    Fact<Integer> concurrency,
    Fact<List<Outcome>> outcomes,
    Fact<Duration> every,
    List<Ref> reads,
    List<MessageRef> after,
    Fact<Boolean> repeatsUntilHandled,
    List<Call> calls,
    Fact<String> does,
    Fact<Tracing> trace,
    Fact<Processing> processing) {
  /** What triggers it. */
  public enum On {
    HTTP,
    SCHEDULE,
    PERSON,
    FILE
  }

  /** Whether the caller tries again, and under which key. */
  public enum CallerRetries {
    SAME_KEY,
    NEW_KEY
  }
}
