package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of an orchestrated flow.
 *
 * @param number counted from 1
 * @param does what the coordinator does itself; null for a step that sends
 * @param send the command it sends; null for a local step
 * @param undo the command that takes it back; beside {@code does}, prose
 */
public record Step(
    int number,
    Place place,
    @Nullable String does,
    @Nullable String send,
    Fact<MessageRef> expect,
    List<MessageRef> reject,
    Fact<OnReject> onReject,
    Fact<String> undo,
    Fact<MessageRef> undone,
    Fact<Boolean> pivot,
    Fact<Duration> timeout,
    Fact<OnTimeout> onTimeout,
    Fact<Retry> retry,
    Fact<LateSuccess> lateSuccess,
    Fact<String> because) {
  /** What follows a refusal. */
  public enum OnReject {
    UNDO,
    RETRY
  }

  /** What follows silence. */
  public enum OnTimeout {
    RETRY,
    UNDO_CONFIRMED,
    UNDO_ALL
  }

  /** What happens to an answer that comes after giving up. */
  public enum LateSuccess {
    UNDO,
    IGNORE
  }

  public boolean isLocal() {
    return send == null;
  }

  /** How a sentence names it: by what it sends, else by what it does. */
  public String title() {
    return send != null ? send : does != null ? does : "step " + number;
  }
}
