package dev.sextant.render.diagram.chart;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Step;
import dev.sextant.flow.CausalGraph;
import dev.sextant.flow.Circles;
import dev.sextant.flow.Ends;
import dev.sextant.flow.Link;
import dev.sextant.flow.Reaction;
import dev.sextant.flow.Turn;
import dev.sextant.render.diagram.language.Anchors;
import dev.sextant.render.diagram.language.Tips;
import dev.sextant.render.diagram.language.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which message leads to which, and through whom.
 *
 * <p>A service is drawn once for each thing that it does, not once in all: through one box for
 * everything, everything would seem to lead to everything. Reactions that send the same, or
 * nothing, share a box.
 */
public final class CausalChart {
  private final Catalog catalog;
  private final CausalGraph causality;
  private final Reached reached;
  private final Homes homes;
  private final Tips tips;
  private final Ends ends;
  private final Circles circles;
  private final Hidden hidden;
  private final Sketch sketch = new Sketch();
  private final Set<List<String>> coordinated = new HashSet<>();

  private CausalChart(Catalog catalog, CausalGraph causality, Reached reached) {
    this.catalog = catalog;
    this.causality = causality;
    this.reached = reached;
    homes = new Homes(catalog);
    tips = new Tips(catalog);
    ends = new Ends(catalog);
    circles = Circles.of(causality);
    hidden = Hidden.of(catalog, causality);
    for (Reaction reaction : causality.reactions()) {
      if (reaction.turn() != null && reaction.trigger() != null) {
        coordinated.add(List.of(reaction.service(), reaction.trigger()));
      }
    }
  }

  /**
   * The chart of a whole catalog, or of what some flows reach.
   *
   * @param flows their names; everything where empty
   */
  public static Chart of(Catalog catalog, CausalGraph causality, Set<String> flows) {
    Reached reached = Reached.of(catalog, causality, flows);
    String of = flows.isEmpty() ? "" : " in " + String.join(", ", new TreeSet<>(flows));
    return new CausalChart(catalog, causality, reached)
        .draw()
        .chart(catalog.system() + ": what leads to what" + of, "");
  }

  private Sketch draw() {
    List<Reaction> shown =
        causality.reactions().stream().filter(r -> reached.shows(r) && !isTwice(r)).toList();
    catalog.messages().stream().filter(m -> reached.shows(m.name())).forEach(this::message);
    shown.forEach(reaction -> sketch.add(node(reaction)));
    shown.forEach(this::connect);
    return sketch;
  }

  /** What a coordinator handles is told by its moves, if it says nothing else of the handling. */
  private boolean isTwice(Reaction reaction) {
    return reaction.subscription() != null
        && reaction.emits().isEmpty()
        && coordinated.contains(List.of(reaction.service(), String.valueOf(reaction.trigger())));
  }

  private void message(Message message) {
    if (message.to().size() > 1) {
      return;
    }
    Set<Mark> marks = new TreeSet<>();
    if (!catalog.isPartial() && !message.isReply()) {
      if (message.isCommand() ? !ends.hasHandler(message) : !ends.hasConsumer(message)) {
        marks.add(message.isCommand() ? Mark.NO_HANDLER : Mark.NO_CONSUMER);
      }
      if (!ends.hasProducer(message) && !ends.isEntryPoint(message.name())) {
        marks.add(Mark.NO_PRODUCER);
      }
    }
    sent(message, marks, null);
  }

  /**
   * A reply to many commands is drawn once for each, as whom it reaches depends on the command.
   *
   * @param command the command answered; null where that makes no difference
   */
  private void sent(Message message, Set<Mark> marks, @Nullable Message command) {
    String home = homes.of(command == null ? message : command);
    List<String> details = new ArrayList<>(marks.stream().map(Mark::words).toList());
    if (command != null) {
      details.add("to " + command.name());
    }
    sketch.add(
        new Node(
            id(message.name(), command),
            switch (message.kind()) {
              case EVENT -> Shape.EVENT;
              case COMMAND -> Shape.COMMAND;
              case REPLY -> Shape.REPLY;
            },
            message.name(),
            details,
            home,
            tips.of(message, home, marks.stream().sorted().map(Mark::tip).toList()),
            "#" + Anchors.of("message", message.name()),
            marks,
            false));
  }

  private Node node(Reaction reaction) {
    String service = reaction.service();
    String home = homes.of(service);
    EntryPoint entry = reaction.entryPoint();
    List<String> details = new ArrayList<>();
    if (entry != null) {
      details.add(service);
      details.add(begins(entry));
    } else if (reaction.flow() != null) {
      details.add("coordinates " + reaction.flow());
    } else if (!home.isEmpty()) {
      details.add(home);
    }
    return new Node(
        id(reaction),
        shape(reaction),
        entry == null ? service : entry.name(),
        details.stream().filter(detail -> !detail.isEmpty()).toList(),
        home,
        tips.ofService(service, home),
        "#" + Anchors.of("service", service),
        Set.of(),
        false);
  }

  private static String begins(EntryPoint entry) {
    String from = entry.from().isKnown() ? "from " + entry.from().value() : "";
    return String.join(
        ", ", List.of(Wording.trigger(entry), from).stream().filter(s -> !s.isEmpty()).toList());
  }

  private Shape shape(Reaction reaction) {
    Service service = catalog.service(reaction.service());
    if (service == null || service.role() == Service.Role.EXTERNAL) {
      return Shape.EXTERNAL;
    }
    if (service.isActor()) {
      return service.role() == Service.Role.PERSON ? Shape.ACTOR : Shape.EXTERNAL;
    }
    return reaction.entryPoint() == null ? Shape.SERVICE : Shape.ENTRY_POINT;
  }

  private void connect(Reaction reaction) {
    String id = id(reaction);
    if (reaction.trigger() != null) {
      arrow(idOf(reaction.trigger(), awaited(reaction)), id, reaction, reaction.trigger());
    }
    for (MessageRef sent : reaction.emits()) {
      arrow(id, idOf(sent.message(), reaction.trigger()), reaction, sent.message());
    }
    for (Link link : causality.movesAfter(reaction)) {
      if (link.message() == null && !id.equals(id(link.to()))) {
        String why = reaction.turn() == null ? "" : "no answer";
        List<String> labels = why.isEmpty() ? List.of() : List.of(why);
        sketch.connect(id, id(link.to()), Line.NEXT, labels, Set.of());
      }
    }
  }

  private void arrow(String from, String to, Reaction reaction, String message) {
    Set<Mark> marks = new HashSet<>();
    if (circles.messagesWith(reaction).contains(message)) {
      marks.add(Mark.CIRCLE);
    }
    if (hidden.passes(reaction, message)) {
      marks.add(Mark.HIDDEN);
    }
    sketch.connect(from, to, Line.MESSAGE, List.of(), marks);
  }

  /** The command whose answer a coordinator reacts to; null for whoever else reacts. */
  private static @Nullable String awaited(Reaction reaction) {
    Turn turn = reaction.turn();
    Step step = turn == null ? null : turn.step();
    if (turn == null || step == null) {
      return null;
    }
    return turn.occasion() == Turn.Occasion.UNDONE ? step.undoCommand() : step.send();
  }

  /**
   * The box of a message, which a reply to many commands gets only now, as its command is known.
   */
  private String idOf(String name, @Nullable String command) {
    Message message = catalog.message(name);
    if (message == null || message.to().size() < 2) {
      return id(name, null);
    }
    Message answered = command == null ? null : catalog.message(command);
    if (reached.shows(name)) {
      sent(message, Set.of(), answered);
    }
    return id(name, answered);
  }

  private static String id(String message, @Nullable Message command) {
    return "message " + message + (command == null ? "" : "\n" + command.name());
  }

  /** The same for reactions that look the same from outside. */
  private String id(Reaction reaction) {
    String occasion =
        reaction.entryPoint() != null
            ? "entry " + reaction.entryPoint().name()
            : reaction.publication() != null ? "sending" : flow(reaction.flow());
    String sent =
        reaction.entryPoint() != null || reaction.publication() != null
            ? ""
            : reaction.emits().stream()
                .map(ref -> idOf(ref.message(), reaction.trigger()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
    return String.join("\n", "service " + reaction.service(), occasion, sent);
  }

  private static String flow(@Nullable String flow) {
    return flow == null ? "handling" : "flow " + flow;
  }
}
