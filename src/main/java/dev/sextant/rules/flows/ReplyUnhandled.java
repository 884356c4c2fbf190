package dev.sextant.rules.flows;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Step;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A declared answer that no step awaits arrives all the same, and nothing follows. */
final class ReplyUnhandled implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("reply-unhandled", Stage.FLOWS, Severity.ERROR);
  }

  @Override
  public boolean readsContracts() {
    return true;
  }

  @Override
  public void check(Design design, Report report) {
    Answers answers = new Answers(design.catalog());
    for (Saga saga : Saga.in(design.catalog())) {
      for (Step step : saga.steps()) {
        if (step.send() != null) {
          check(
              design,
              report,
              saga,
              answers,
              new Waiting(step.send(), step.awaited(), step.place(), "`expect` or `reject`"));
        }
        String undo = step.undoCommand();
        if (undo != null && step.undone().isKnown()) {
          List<MessageRef> undone = List.of(step.undone().value());
          check(
              design,
              report,
              saga,
              answers,
              new Waiting(undo, undone, step.undone().place(), "`undone`"));
        }
      }
    }
  }

  private static void check(
      Design design, Report report, Saga saga, Answers answers, Waiting waiting) {
    if (waiting.awaited.isEmpty()) {
      return;
    }
    for (Message reply : answers.to(waiting.command)) {
      List<MessageRef> refs =
          waiting.awaited.stream().filter(ref -> ref.message().equals(reply.name())).toList();
      if (!refs.isEmpty()) {
        values(design, report, saga, waiting, reply, refs);
      } else if (mayBeSent(saga.catalog(), waiting.command) && !consumes(saga, reply)) {
        report
            .at(
                waiting.place,
                "`%s` answers `%s`, but `%s` does not wait for it"
                    .formatted(reply.name(), waiting.command, saga.name()),
                "name it under %s of the step, or take `%s` out of its `to`"
                    .formatted(waiting.key, waiting.command))
            .detail(reply.name())
            .note(reply.place(), "declared as an answer here");
      }
    }
  }

  /** A reply with a status needs a branch for each value that its contract allows. */
  private static void values(
      Design design,
      Report report,
      Saga saga,
      Waiting waiting,
      Message reply,
      List<MessageRef> refs) {
    Set<String> pointers =
        refs.stream().map(ref -> String.valueOf(ref.pointer())).collect(Collectors.toSet());
    String pointer = refs.get(0).pointer();
    if (pointer == null
        || pointers.size() > 1
        || !(mayBeSent(saga.catalog(), waiting.command)
            || isSentWithAny(saga.catalog(), waiting.command, reply))) {
      return;
    }
    Set<String> open = new TreeSet<>(StatusValues.of(design.contracts(), reply, pointer));
    refs.forEach(ref -> open.remove(String.valueOf(ref.value())));
    if (!open.isEmpty()) {
      report
          .at(
              waiting.place,
              "`%s` can also say %s at `%s`, and `%s` does not say what happens then"
                  .formatted(reply.name(), Listing.quoted(List.copyOf(open)), pointer, saga.name()),
              "name each value under %s, such as `%s where %s is %s`"
                  .formatted(waiting.key, reply.name(), pointer, open.iterator().next()))
          .detail(reply.name() + pointer)
          .note(reply.place(), "its contract allows it");
    }
  }

  /** Where all handlers say how they end, those outcomes count, not what is declared. */
  private static boolean mayBeSent(Catalog catalog, String command) {
    List<Subscription> handlers = catalog.subscriptionsTo(command);
    return handlers.isEmpty() || handlers.stream().anyMatch(h -> !h.outcomes().isStated());
  }

  /** Whether an outcome names the reply, but not which of its values it carries. */
  private static boolean isSentWithAny(Catalog catalog, String command, Message reply) {
    return catalog.subscriptionsTo(command).stream()
        .flatMap(handler -> handler.outcomes().or(List.of()).stream())
        .flatMap(outcome -> outcome.emits().stream())
        .anyMatch(sent -> sent.message().equals(reply.name()) && sent.pointer() == null);
  }

  private static boolean consumes(Saga saga, Message reply) {
    Service coordinator = saga.catalog().service(saga.flow().coordinator().or(""));
    return coordinator != null && coordinator.subscriptions().containsKey(reply.name());
  }

  /**
   * A command whose answer a flow waits for.
   *
   * @param key where a step names such answers
   */
  private record Waiting(String command, List<MessageRef> awaited, Place place, String key) {}
}
