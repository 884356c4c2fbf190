package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of an orchestrated flow.
 *
 * @param number counted from 1
 * @param does what the coordinator does itself; null for a step that sends
 * @param send the command it sends; null for a local step
 * @param call whom the coordinator calls for what it does itself; null where it calls nobody
 * @param undo the command that takes it back; beside {@code does}, perhaps prose
 * @param undoSent whether the undo is a command, which the coordinator sends
 */
public record Step(
    int number,
    Place place,
    @Nullable String does,
    @Nullable String send,
    @Nullable String call,
    Fact<MessageRef> expect,
    List<MessageRef> reject,
    Fact<OnReject> onReject,
    Fact<String> undo,
    boolean undoSent,
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

  /** Whether what the coordinator does itself can be refused, and the flow then goes back. */
  public boolean canRefuseItself() {
    return isLocal() && onReject.is(OnReject.UNDO);
  }

  public boolean isLocal() {
    return send == null;
  }

  /**
   * The command that takes it back; null where none does, or where the coordinator does it itself.
   */
  public @Nullable String undoCommand() {
    return undoSent ? undo.orNull() : null;
  }

  /** Whether it is stated that the coordinator gives up and goes back when no answer comes. */
  public boolean givesUp() {
    return onTimeout.is(OnTimeout.UNDO_ALL)
        || onTimeout.is(OnTimeout.UNDO_CONFIRMED)
        || (retry.isKnown() && retry.value().exhausted().is(Retry.Exhausted.UNDO));
  }

  /** The answers it waits for, the good one first. */
  public List<MessageRef> awaited() {
    return Stream.concat(Stream.ofNullable(expect.orNull()), reject.stream()).toList();
  }

  /** How a sentence names it: by what it sends, else by what it does. */
  public String title() {
    return send != null ? send : does != null ? does : "step " + number;
  }
}
