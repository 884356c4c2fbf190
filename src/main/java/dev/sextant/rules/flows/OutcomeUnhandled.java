package dev.sextant.rules.flows;

import dev.sextant.catalog.EntryPoint;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        List<MessageRef> awaited = step.awaited();
        List<Answering> later = answeringLater(design, step);
        for (Subscription handler : saga.handlers(step)) {
          Answering by = Answering.of(handler);
          answers(report, saga, step.place(), awaited, by, "`expect` or `reject`");
          if (step.expect().isKnown() && step.timeout().isNone() && later.isEmpty()) {
            silence(report, saga, step, handler);
          }
        }
        for (Answering by : later) {
          answers(report, saga, step.place(), awaited, by, "`expect` or `reject`");
        }
        String undo = step.undoCommand();
        if (undo != null && step.undone().isKnown()) {
          for (Subscription handler : saga.catalog().subscriptionsTo(undo)) {
            List<MessageRef> undone = List.of(step.undone().value());
            Answering by = Answering.of(handler);
            answers(report, saga, step.undone().place(), undone, by, "`undone`");
          }
        }
      }
    }
  }

  /** What follows a command through a store, such as a person's decision about a task. */
  private static List<Answering> answeringLater(Design design, Step step) {
    String command = step.send();
    return command == null
        ? List.of()
        : design.causality().reactionsTo(command).stream()
            .map(reaction -> Answering.of(command, reaction.entryPoint()))
            .flatMap(Stream::ofNullable)
            .toList();
  }

  private static void answers(
      Report report, Saga saga, Place place, List<MessageRef> awaited, Answering by, String key) {
    if (awaited.isEmpty()) {
      return;
    }
    for (Outcome outcome : by.outcomes()) {
      boolean heard =
          outcome.emits().stream().anyMatch(sent -> awaited.stream().anyMatch(sent::overlaps));
      for (MessageRef sent : heard ? List.<MessageRef>of() : outcome.emits()) {
        Message message = saga.catalog().message(sent.message());
        if (message != null && Answers.answers(message, by.command())) {
          report
              .at(
                  place,
                  "`%s` can answer `%s` with `%s`, but `%s` does not say what happens then"
                      .formatted(by.service(), by.command(), sent, saga.name()),
                  "name it under " + key + " of the step, or take the outcome out of the handler")
              .detail(sent + " from " + by.service())
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

  /** Who can answer a command, and how. */
  private record Answering(String service, String command, List<Outcome> outcomes) {
    static Answering of(Subscription handler) {
      return new Answering(handler.service(), handler.message(), handler.outcomes().or(List.of()));
    }

    static @Nullable Answering of(String command, @Nullable EntryPoint entry) {
      return entry == null
          ? null
          : new Answering(entry.service(), command, entry.outcomes().or(List.of()));
    }
  }
}
