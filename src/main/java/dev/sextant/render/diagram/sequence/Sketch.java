package dev.sextant.render.diagram.sequence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sequence while it is being drawn, which stops growing before nobody can read it. */
final class Sketch {
  private static final int MOST_ITEMS = 200;
  private static final int MOST_PARTICIPANTS = 30;
  private static final int DEEPEST = 12;

  private final Cast cast;
  private final Set<Participant> seen = new LinkedHashSet<>();
  private final Set<Participant> sending = new LinkedHashSet<>();
  private final Map<Participant, Participant> callers = new LinkedHashMap<>();
  private List<Item> items = new ArrayList<>();
  private int drawn;
  private int depth;
  private boolean cut;

  Sketch(Cast cast) {
    this.cast = cast;
  }

  Cast cast() {
    return cast;
  }

  /** Whether nothing more fits; the place where it ended then says so. */
  boolean isFull() {
    return drawn >= MOST_ITEMS;
  }

  void call(Participant from, Participant to, String text, String note) {
    if (!from.equals(to)) {
      callers.putIfAbsent(to, from);
    }
    add(new Item.Arrow(from, to, Item.Arrow.Kind.CALL, text, note), from, to);
  }

  /** What starts or answers something moves its sender to the left of those who only listen. */
  void trigger(Participant from, Participant to, String text, String note) {
    sending.add(from);
    add(new Item.Arrow(from, to, Item.Arrow.Kind.CALL, text, note), from, to);
  }

  void message(Item.Arrow.Kind kind, Participant from, Participant to, String text, String note) {
    sending.add(from);
    add(new Item.Arrow(from, to, kind, text, note), from, to);
  }

  void act(Participant by, String text) {
    add(new Item.Act(by, text), by);
  }

  void remark(Participant at, String text) {
    add(new Item.Remark(at, List.of(text)), at);
  }

  void row(List<Item.Remark> remarks) {
    items.add(new Item.Row(remarks));
  }

  void reference(Participant at, String text) {
    add(new Item.Reference(at, text), at);
  }

  void divider(String text) {
    add(new Item.Divider(text));
  }

  void end(Participant at, boolean well, String text) {
    add(new Item.End(at, well, text), at);
  }

  /** A part of a frame, still to be drawn. */
  record Part(String label, Runnable content) {}

  /** A frame around parts; parts that stay empty are left out, and so is a frame of none. */
  void frame(Item.Frame.Relation relation, List<Part> parts) {
    List<Item> outer = items;
    List<Item.Branch> branches = new ArrayList<>();
    depth++;
    for (Part part : parts) {
      items = new ArrayList<>();
      if (depth <= DEEPEST) {
        part.content().run();
      } else {
        cut();
      }
      if (!items.isEmpty()) {
        branches.add(new Item.Branch(part.label(), items));
      }
    }
    depth--;
    items = outer;
    if (branches.size() == 1 && relation == Item.Frame.Relation.PARALLEL) {
      items.addAll(branches.get(0).items());
    } else if (!branches.isEmpty()) {
      items.add(new Item.Frame(relation, branches));
    }
  }

  private void add(Item item, Participant... involved) {
    if (isFull() || seen.size() > MOST_PARTICIPANTS) {
      cut();
      return;
    }
    seen.addAll(List.of(involved));
    items.add(item);
    drawn++;
  }

  /** Says once that more would follow, and takes nothing from there on. */
  void cut() {
    if (!cut) {
      cut = true;
      drawn = MOST_ITEMS;
      items.add(new Item.Divider("The flow goes on, but this picture would get too long"));
    }
  }

  List<Item> items() {
    return items;
  }

  /**
   * Those who send, in the order of their first appearance, then those who only listen, each
   * followed by whom it alone calls, and channels last: so the story runs from left to right.
   */
  List<Participant> participants() {
    Set<Participant> ordered = new LinkedHashSet<>();
    seen.stream().filter(p -> sending.contains(p) && !isChannel(p)).forEach(ordered::add);
    seen.stream().filter(p -> !callers.containsKey(p) && !isChannel(p)).forEach(ordered::add);
    List<Participant> result = new ArrayList<>();
    for (Participant participant : ordered) {
      result.add(participant);
      for (Participant called : seen) {
        @Nullable Participant caller = callers.get(called);
        if (participant.equals(caller) && !ordered.contains(called)) {
          result.add(called);
        }
      }
    }
    seen.stream().filter(p -> !result.contains(p)).forEach(result::add);
    return result;
  }

  private static boolean isChannel(Participant participant) {
    return participant.kind() == Participant.Kind.CHANNEL;
  }
}
