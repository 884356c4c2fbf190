package dev.sextant.rules.flows;

import dev.sextant.rules.Rule;
import java.util.List;

/** The rules of this stage, in the order in which they are listed and explained. */
public final class FlowsRules {
  private FlowsRules() {}

  public static List<Rule> all() {
    return List.of(
        new DualWrite(),
        new PublishBeforeCommit(),
        new OutboxWithoutRelay(),
        new RelayMarksBeforeConfirm(),
        new RelaySkipsLateCommits(),
        new OutboxNeverCleaned(),
        new RelayUnwatched(),
        new StepWithoutUndo(),
        new UndoWithoutHandler(),
        new UndoNotIdempotent(),
        new UndoOfNothing(),
        new PivotMissing(),
        new StepAfterPivotCanFail(),
        new StepWithoutTimeout(),
        new SagaTimeoutBelowRetrySpan(),
        new CoordinatorMissing(),
        new CoordinatorWithoutStore(),
        new OutcomeUnhandled(),
        new ReplyUnhandled(),
        new ReplyWithoutCorrelation(),
        new JoinWithoutTimeout(),
        new FlowNeverEnds(),
        new FlowStepUnreachable(),
        new IsolationUnstated(),
        new StyleWithoutReason(),
        new ChoreographyTooWide(),
        new OrchestratorTooCentral(),
        new HiddenFlow(),
        new FlowTouchesDeprecatedMessage());
  }
}
