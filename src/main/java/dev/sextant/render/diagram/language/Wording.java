package dev.sextant.render.diagram.language;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Retry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says facts of the catalog in the few words that a diagram has room for. */
public final class Wording {
  private Wording() {}

  /** One of the words that catalogs choose from. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A duration as catalogs write it, in the largest unit that says it exactly. */
  public static String of(Duration duration) {
    if (duration.compareTo(Duration.ofDays(36_500)) >= 0) {
      return "ever";
    }
    long millis = duration.toMillis();
    if (millis % 1000 != 0) {
      return millis + "ms";
    }
    long seconds = millis / 1000;
    if (seconds > 0 && seconds % 86_400 == 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds > 0 && seconds % 3600 == 0) {
      return seconds / 3600 + "h";
    }
    return seconds > 0 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }

  public static String trigger(EntryPoint entry) {
    if (!entry.on().isKnown()) {
      return "";
    }
    return switch (entry.on().value()) {
      case HTTP -> "http";
      case PERSON -> "by hand";
      case FILE -> "file";
      case SCHEDULE -> entry.every().isKnown() ? "every " + of(entry.every().value()) : "schedule";
    };
  }

  public static String call(Call call) {
    List<String> parts = new ArrayList<>();
    if (call.timeout().isKnown()) {
      parts.add("waits at most " + of(call.timeout().value()));
    } else if (call.timeout().isNone()) {
      parts.add("waits without limit");
    }
    if (call.idempotencyKey().isKnown()) {
      parts.add("idempotency key");
    }
    if (call.retry().isKnown()) {
      parts.add(attempts(call.retry().value()));
    }
    return String.join(", ", parts);
  }

  /** How often and with which pauses: {@code 3 attempts, exponential from 200ms to 1s}. */
  public static String attempts(Retry retry) {
    StringBuilder text = new StringBuilder();
    if (retry.attempts().isKnown()) {
      Retry.Attempts attempts = retry.attempts().value();
      text.append(attempts.isUnlimited() ? "attempts without end" : count(attempts.count()));
    } else {
      text.append("tried again");
    }
    if (retry.channel().isKnown()) {
      text.append(" through ").append(retry.channel().value());
    }
    if (retry.backoff().isKnown()) {
      text.append(", ").append(Wording.word(retry.backoff().value()));
      if (retry.backoff().is(Retry.Backoff.FIXED) && retry.delay().isKnown()) {
        return text.append(" pause of ").append(of(retry.delay().value())).toString();
      }
    }
    if (retry.delay().isKnown()) {
      text.append(retry.backoff().isKnown() ? " from " : ", pause of ")
          .append(of(retry.delay().value()));
    }
    if (retry.maxDelay().isKnown()) {
      text.append(" to ").append(of(retry.maxDelay().value()));
    }
    return text.toString();
  }

  private static String count(int attempts) {
    return attempts == 1 ? "1 attempt" : attempts + " attempts";
  }

  /** How a handler survives the same message twice; empty where nobody says. */
  public static String duplicates(Fact<List<Guard>> guards) {
    if (guards.isNone()) {
      return "not recognised";
    }
    List<Guard> known = guards.or(List.of());
    return known.isEmpty()
        ? ""
        : known.stream().map(Wording::guard).distinct().collect(Collectors.joining(", "));
  }

  private static String guard(Guard guard) {
    if (!guard.by().isKnown()) {
      return "recognised";
    }
    return switch (guard.by().value()) {
      case DEDUPE_STORE ->
          "ids kept"
              + (guard.window().isKnown() ? " for " + of(guard.window().value()) : "")
              + (guard.store().isKnown() ? " in " + guard.store().value() : "");
      case NATURAL -> "harmless";
      case STATE_GUARD -> "state guard";
      case VERSION_CHECK -> "version check";
      case BROKER -> "left to the broker";
    };
  }

  public static String publishes(Publication.By by) {
    return switch (by) {
      case OUTBOX -> "through an outbox";
      case CDC -> "by change data capture";
      case EVENT_SOURCING -> "from its event store";
      case BROKER_TRANSACTION -> "in a broker transaction";
      case AFTER_COMMIT -> "after the commit";
      case BEFORE_COMMIT -> "before the commit";
      case DIRECT -> "without a write of its own";
    };
  }
}
