package dev.sextant.catalog.loader;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Retry;
import dev.sextant.catalog.Step;
import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.finding.Place;
import dev.sextant.finding.SourceSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Binds flows and their steps. */
final class FlowBinder {
  private final EntryPointNames entryPoints;

  FlowBinder(EntryPointNames entryPoints) {
    this.entryPoints = entryPoints;
  }

  Flow flow(Section s) {
    Fact<String> coordinator = s.factOrNone("coordinator", References.to(Names.Section.SERVICES));
    Start none = new Start(Fact.absent(s.place()), Fact.absent(s.place()));
    Start start = s.map("starts", "a flow's start", this::start).or(none);
    Fact<Fact<Duration>> latency =
        s.map("sla", "a flow's SLA", l -> l.fact("latency", Units::duration));
    Ends open = new Ends(Fact.absent(s.place()), Fact.absent(s.place()));
    Ends ends =
        s.map(
                "ends",
                "a flow's ends",
                e ->
                    new Ends(
                        e.list("completed", References::message),
                        e.list("failed", References::message)))
            .or(open);
    return new Flow(
        s.place().path().name(),
        s.place(),
        s.text("summary"),
        s.fact("critical", Values::bool),
        s.choice("style", Flow.Style.class),
        s.text("because"),
        coordinator,
        start.with(),
        start.at(),
        latency.or(Fact.absent(s.place())),
        s.textOrNone("isolation"),
        steps(s),
        ends.completed(),
        ends.failed());
  }

  private Start start(Section s) {
    Fact<String> at = s.fact("at", References.to(Names.Section.SERVICES, Names.Section.ACTORS));
    Fact<MessageRef> with =
        s.fact(
            "with",
            (reading, node, place) -> {
              String written = Values.text(reading, node, place);
              if (written == null || entryPoints.has(at.orNull(), written)) {
                return written == null ? null : new MessageRef(written, null, null, place);
              }
              return entryPoints.messageOr(reading, node, place, at.orNull());
            });
    return new Start(with, at);
  }

  private static Fact<List<Step>> steps(Section s) {
    Node value = s.value("steps");
    if (value == null) {
      return Fact.absent(s.place());
    }
    Place at = s.placeOf("steps", value);
    if (!(value instanceof ListNode list)) {
      s.reading()
          .wrong(value, at, "a list", "write each step as `- {send: COMMAND, expect: REPLY}`");
      return Fact.unreadable(at);
    }
    List<String> names = StepNames.of(list);
    List<Step> steps = new ArrayList<>();
    ItemNames lasting = new ItemNames();
    for (int i = 0; i < list.items().size(); i++) {
      int number = i + 1;
      Node item = list.items().get(i);
      Place step =
          names.get(i).equals(String.valueOf(number))
              ? at.numbered(number, lasting.of(item))
              : at.child(names.get(i));
      Place place = step.at(titleSpan(item));
      if (item instanceof MapNode) {
        steps.add(Section.bind(s.reading(), item, place, "a step", fact -> step(number, fact)));
      } else {
        s.reading()
            .wrong(
                "step " + number,
                item,
                place,
                "a map",
                "write it as `{send: COMMAND, expect: REPLY}` or `{do: …}`");
      }
    }
    return Fact.known(List.copyOf(steps), at);
  }

  private static Step step(int number, Section s) {
    Fact<String> does = s.text("do");
    Fact<String> send = s.fact("send", References.to(Names.Section.COMMANDS));
    if (!does.isKnown() && send.isAbsent()) {
      s.reading()
          .problems()
          .report(
              LoadingRules.WRONG_TYPE,
              s.place(),
              "step " + number + " neither sends nor does anything",
              "say what it sends (`send: COMMAND`) or what the coordinator does (`do: …`)");
    }
    boolean local = s.has("do") && !s.has("send");
    Fact<String> undo =
        local ? s.textOrNone("undo") : s.factOrNone("undo", References.to(Names.Section.COMMANDS));
    boolean names = s.reading().names().in(Names.Section.COMMANDS).contains(undo.or(""));
    return new Step(
        number,
        s.place(),
        does.orNull(),
        send.orNull(),
        s.text("call").orNull(),
        s.factOrNone("expect", References::message),
        s.list("reject", References::message).or(List.of()),
        s.choice("on-reject", Step.OnReject.class),
        undo,
        undo.isKnown() && (!local || names),
        s.factOrNone("undone", References::message),
        s.fact("pivot", Values::bool),
        s.factOrNone("timeout", Units::duration),
        s.choice("on-timeout", Step.OnTimeout.class),
        HandlingBinder.retry(s, Retry.Exhausted.UNDO, Retry.Exhausted.PARK),
        s.choice("late-success", Step.LateSuccess.class),
        s.text("because"));
  }

  private static SourceSpan titleSpan(Node step) {
    if (step instanceof MapNode map) {
      Node title = map.get("send") != null ? map.get("send") : map.get("do");
      return title != null ? title.span() : step.span();
    }
    return step.span();
  }

  /** Where a flow starts. */
  private record Start(Fact<MessageRef> with, Fact<String> at) {}

  /** How a flow ends. */
  private record Ends(Fact<List<MessageRef>> completed, Fact<List<MessageRef>> failed) {}
}
