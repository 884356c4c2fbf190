package dev.sextant.rules.flows;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Service;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.flow.Extent;
import dev.sextant.flow.Reaction;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A choreography that stops at a message nobody planned as its end has lost its way. */
final class FlowNeverEnds implements Rule {
  private static final String HELP =
      "list each message it may end with: `ends: {completed: [...], failed: [...]}`";

  @Override
  public RuleInfo info() {
    return new RuleInfo("flow-never-ends", Stage.FLOWS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    List<Place> open = new ArrayList<>();
    Map<String, Boolean> carried = new HashMap<>();
    for (Flow flow : design.catalog().flows().values()) {
      if (!flow.style().is(Flow.Style.CHOREOGRAPHY)) {
        continue;
      }
      if (Extent.saysEnds(flow)) {
        check(design, report, flow, carried);
      } else if (flow.startsWith().isKnown()) {
        open.add(flow.place());
      }
    }
    report.gather(
        open,
        g ->
            "%s %s"
                .formatted(g.names(), g.say("does not say how it ends", "do not say how they end")),
        HELP,
        "nor this flow");
  }

  private static void check(Design design, Report report, Flow flow, Map<String, Boolean> carried) {
    Map<String, MessageRef> stopping = new LinkedHashMap<>();
    MessageRef start = flow.startsWith().orNull();
    Extent extent = Extent.of(design.causality(), flow);
    if (start != null && design.catalog().message(start.message()) != null) {
      stopping.put(start.message(), start);
    }
    extent
        .reactions()
        .forEach(r -> r.emits().forEach(sent -> stopping.putIfAbsent(sent.message(), sent)));
    Extent.ends(flow).forEach(stopping::remove);
    stopping.keySet().removeIf(m -> carried.computeIfAbsent(m, name -> isCarried(design, name)));
    stopping.keySet().removeAll(extent.toldBeside(stopping.keySet()));
    if (!stopping.isEmpty()) {
      boolean never = start != null && extent.reactions().isEmpty();
      Draft draft =
          report.at(
              flow.place(),
              never
                  ? "`%s` starts with %s, to which nobody reacts"
                      .formatted(flow.name(), Listing.quoted(List.copyOf(stopping.keySet())))
                  : "`%s` also stops at %s, which nobody carries further and which is none of its ends"
                      .formatted(flow.name(), Listing.quoted(List.copyOf(stopping.keySet()))),
              never
                  ? "let somebody react to it, or correct the start"
                  : "list it under `ends`, or let somebody react to it");
      stopping
          .values()
          .forEach(
              sent -> {
                draft.note(sent.place(), "`" + sent.message() + "` goes out here");
                insteadOfItsConsumer(design.catalog(), sent.message(), draft);
              });
    }
  }

  /** That nobody consumes it is the same gap, told without what it breaks. */
  private static void insteadOfItsConsumer(Catalog catalog, String name, Draft draft) {
    Message message = catalog.message(name);
    if (message != null && catalog.consumersOf(name).isEmpty()) {
      draft.insteadOf("event-without-consumer", message.place().path());
    }
  }

  /** Whether something follows a message, or may follow as far as is stated. */
  private static boolean isCarried(Design design, String name) {
    Catalog catalog = design.catalog();
    Message message = catalog.message(name);
    List<Reaction> reactions = design.causality().reactionsTo(name);
    boolean unseen = reactions.isEmpty() && catalog.isPartial();
    return unseen
        || message == null
        || message.isReply()
        || reactions.stream().anyMatch(reaction -> mayGoOn(catalog, reaction));
  }

  private static boolean mayGoOn(Catalog catalog, Reaction reaction) {
    Service service = catalog.service(reaction.service());
    boolean open =
        reaction.subscription() != null
            ? !reaction.subscription().outcomes().isStated()
            : reaction.entryPoint() != null && !reaction.entryPoint().outcomes().isStated();
    return !reaction.emits().isEmpty()
        || reaction.turn() != null
        || open
        || service == null
        || service.role() == Service.Role.EXTERNAL;
  }
}
