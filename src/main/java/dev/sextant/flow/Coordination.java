package dev.sextant.flow;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Step;
import dev.sextant.finding.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a coordinator does on each reply: the next step forward, or the undos on the way back. */
final class Coordination {
  private final Flow flow;
  private final String coordinator;
  private final List<Step> sending;
  private final List<Reaction> reactions = new ArrayList<>();

  private Coordination(Flow flow, String coordinator) {
    this.flow = flow;
    this.coordinator = coordinator;
    this.sending = flow.steps().or(List.of()).stream().filter(step -> !step.isLocal()).toList();
  }

  static List<Reaction> reactions(Flow flow) {
    String coordinator = flow.coordinator().orNull();
    if (coordinator == null) {
      return List.of();
    }
    Coordination coordination = new Coordination(flow, coordinator);
    coordination.collect();
    return coordination.reactions;
  }

  private void collect() {
    Fact<MessageRef> start = flow.startsWith();
    if (start.isKnown() && !sending.isEmpty()) {
      react(start.value().message(), List.of(sent(sending.get(0))), start.place());
    }
    for (int i = 0; i < sending.size(); i++) {
      Step step = sending.get(i);
      List<MessageRef> next =
          i + 1 < sending.size() ? List.of(sent(sending.get(i + 1))) : List.of();
      react(step.expect(), next);
      List<MessageRef> back = undoBefore(i);
      step.reject().forEach(refused -> react(refused.message(), back, refused.place()));
      react(step.undone(), back);
    }
  }

  private void react(Fact<MessageRef> reply, List<MessageRef> emits) {
    if (reply.isKnown()) {
      react(reply.value().message(), emits, reply.place());
    }
  }

  private void react(String trigger, List<MessageRef> emits, Place place) {
    reactions.add(
        new Reaction(coordinator, trigger, emits, emits.isEmpty(), place, null, null, flow.name()));
  }

  /**
   * The undo that comes next on the way back from a step: that of the nearest earlier step that has
   * one.
   */
  private List<MessageRef> undoBefore(int index) {
    for (int i = index - 1; i >= 0; i--) {
      @Nullable String undo = sending.get(i).undo().orNull();
      if (undo != null) {
        return List.of(new MessageRef(undo, null, null, sending.get(i).undo().place()));
      }
    }
    return List.of();
  }

  private static MessageRef sent(Step step) {
    return new MessageRef(String.valueOf(step.send()), null, null, step.place());
  }
}
