package dev.sextant.flow;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Step;
import dev.sextant.finding.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator does in one flow: forward step by step, and back undo by undo.
 *
 * <p>Its moves follow each other by their place in the flow and never by a reply's name, since one
 * reply may answer many commands. Each move sends one command at most. On the way back the undos go
 * out in the opposite order of the steps. A step that is tried again is the same move again.
 */
final class Coordination {
  private final Flow flow;
  private final String coordinator;
  private final List<Reaction> moves = new ArrayList<>();
  private final IdentityHashMap<Reaction, List<Link>> next = new IdentityHashMap<>();
  private final IdentityHashMap<Step, Send> backBefore = new IdentityHashMap<>();
  private final IdentityHashMap<Step, Send> backFrom = new IdentityHashMap<>();

  private Coordination(Catalog catalog, Flow flow, String coordinator) {
    this.flow = flow;
    this.coordinator = coordinator;
    List<Step> steps = flow.steps().or(List.of());
    wayBack(steps);
    wayOn(catalog, steps);
    Collections.reverse(moves);
  }

  /** The moves in a flow; null where nobody is named who would make them. */
  static @Nullable Coordination of(Catalog catalog, Flow flow) {
    String coordinator = flow.coordinator().orNull();
    return coordinator == null ? null : new Coordination(catalog, flow, coordinator);
  }

  /** All moves, the first one first. */
  List<Reaction> moves() {
    return moves;
  }

  /** What the coordinator does next in this flow, given what it sent in this move. */
  List<Link> next(Reaction move) {
    return next.getOrDefault(move, List.of());
  }

  /** From the first step on, as each undo leads to the one before it. */
  private void wayBack(List<Step> steps) {
    Send back = new Send(List.of(), List.of());
    for (Step step : steps) {
      backBefore.put(step, back);
      String undo = step.undoCommand();
      if (undo != null) {
        MessageRef undone = step.undone().orNull();
        Place place = undone == null ? step.undo().place() : undone.place();
        Reaction move = move(new Turn(flow, step, Turn.Occasion.UNDONE), undone, back, place);
        MessageRef sent = new MessageRef(undo, null, null, step.undo().place());
        back = new Send(List.of(sent), List.of(new Link(undone, move)));
      }
      backFrom.put(step, back);
    }
  }

  /** From the last step on, as each answer leads to what is done after the next step. */
  private void wayOn(Catalog catalog, List<Step> steps) {
    Send on = new Send(List.of(), List.of());
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      if (step.send() != null) {
        MessageRef sent = new MessageRef(step.send(), null, null, step.place());
        on = new Send(List.of(sent), answers(step, on));
      }
    }
    if (!on.sends.isEmpty()) {
      MessageRef with = flow.startsWith().orNull();
      boolean message = with != null && catalog.message(with.message()) != null;
      Place place = with == null ? flow.place() : with.place();
      move(new Turn(flow, null, Turn.Occasion.START), message ? with : null, on, place);
    }
  }

  private List<Link> answers(Step step, Send on) {
    List<Link> answers = new ArrayList<>();
    if (step.expect().isKnown()) {
      MessageRef expected = step.expect().value();
      answers.add(answer(step, Turn.Occasion.DONE, expected, on));
    }
    Send back = backBefore.getOrDefault(step, on);
    if (!step.onReject().is(Step.OnReject.RETRY)) {
      step.reject().forEach(no -> answers.add(answer(step, Turn.Occasion.REFUSED, no, back)));
    }
    if (step.givesUp()) {
      boolean itself = step.onTimeout().is(Step.OnTimeout.UNDO_ALL);
      Send all = itself ? backFrom.getOrDefault(step, on) : back;
      answers.add(answer(step, Turn.Occasion.SILENT, null, all));
    }
    return answers;
  }

  private Link answer(Step step, Turn.Occasion occasion, @Nullable MessageRef answer, Send then) {
    Place place = answer == null ? step.place() : answer.place();
    return new Link(answer, move(new Turn(flow, step, occasion), answer, then, place));
  }

  private Reaction move(Turn turn, @Nullable MessageRef cause, Send then, Place place) {
    boolean last = then.sends.isEmpty();
    Reaction move =
        new Reaction(coordinator, cause, then.sends, last, place, null, null, turn, null);
    moves.add(move);
    next.put(move, then.next);
    return move;
  }

  /** What is sent, and what may come of it. */
  private record Send(List<MessageRef> sends, List<Link> next) {}
}
