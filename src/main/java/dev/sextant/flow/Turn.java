package dev.sextant.flow;

import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Step;
import org.jspecify.annotations.Nullable;

/**
 * Where in its flow a coordinator stands when it reacts, because one reply may answer many steps.
 *
 * @param step the step whose answer or silence it reacts to; null at the start
 */
public record Turn(Flow flow, @Nullable Step step, Occasion occasion) {
  /** What makes a coordinator go on. */
  public enum Occasion {
    /** The flow starts. */
    START,
    /** The step was done. */
    DONE,
    /** The step was refused. */
    REFUSED,
    /** The step did not answer in time, and is given up. */
    SILENT,
    /** The step was taken back. */
    UNDONE
  }

  /** Whether both stand at the same step of the same flow. */
  boolean isAtTheStepOf(Turn other) {
    boolean sameStep =
        (step == null || other.step == null)
            ? (step == null && other.step == null)
            : step.number() == other.step.number();
    return sameStep && flow.name().equals(other.flow.name());
  }
}
