package dev.sextant.rules.flows;

import dev.sextant.catalog.Message;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Outcome;
import dev.sextant.catalog.Step;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;

/** A coordinator that was never told of an outcome stands still when it comes. */
final class OutcomeUnhandled implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("outcome-unhandled", Stage.FLOWS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    for (Saga saga : Saga.in(design.catalog())) {
      for (Step step : saga.steps()) {
        List<MessageRef> awaited = Saga.awaited(step);
        for (Subscription handler : saga.handlers(step)) {
          answers(report, saga, step.place(), awaited, handler, "`expect` or `reject`");
          if (step.expect().isKnown() && step.timeout().isNone()) {
            silence(report, saga, step, handler);
          }
        }
        String undo = step.undoCommand();
        if (undo != null && step.undone().isKnown()) {
          for (Subscription handler : saga.catalog().subscriptionsTo(undo)) {
            List<MessageRef> undone = List.of(step.undone().value());
            answers(report, saga, step.undone().place(), undone, handler, "`undone`");
          }
        }
      }
    }
  }

  private static void answers(
      Report report,
      Saga saga,
      Place place,
      List<MessageRef> awaited,
      Subscription handler,
      String key) {
    if (awaited.isEmpty()) {
      return;
    }
    for (Outcome outcome : handler.outcomes().or(List.of())) {
      boolean heard =
          outcome.emits().stream().anyMatch(sent -> awaited.stream().anyMatch(sent::overlaps));
      for (MessageRef sent : heard ? List.<MessageRef>of() : outcome.emits()) {
        Message message = saga.catalog().message(sent.message());
        if (message != null && Answers.answers(message, handler.message())) {
          report
              .at(
                  place,
                  "`%s` can answer `%s` with `%s`, but `%s` does not say what happens then"
                      .formatted(handler.service(), handler.message(), sent, saga.name()),
                  "name it under " + key + " of the step, or take the outcome out of the handler")
              .detail(sent + " from " + handler.service())
              .note(sent.place(), "sent here");
        }
      }
    }
  }

  private static void silence(Report report, Saga saga, Step step, Subscription handler) {
    boolean never = handler.outcomes().isNone();
    boolean sometimes =
        handler.outcomes().or(List.of()).stream().anyMatch(outcome -> outcome.emits().isEmpty());
    if (never || sometimes) {
      report
          .at(
              step.place(),
              "`%s` can end `%s` without an answer, and `%s` waits for one for ever"
                  .formatted(handler.service(), handler.message(), saga.name()),
              "answer in every outcome, or state `timeout` and `on-timeout` for the step")
          .detail("silence of " + handler.service())
          .note(handler.outcomes().place(), "nothing is sent in one of these outcomes");
    }
  }
}
