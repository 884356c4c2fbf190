package dev.sextant.rules.flows;

import dev.sextant.catalog.Flow;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Outcome;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.flow.Extent;
import dev.sextant.flow.Reaction;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** With branches across many services, nobody can say any more where one case stands. */
final class ChoreographyTooWide implements Rule {
  private static final int MANY = 4;
  private static final int NOTED = 8;

  @Override
  public RuleInfo info() {
    return new RuleInfo("choreography-too-wide", Stage.FLOWS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    for (Flow flow : design.catalog().flows().values()) {
      if (flow.style().is(Flow.Style.CHOREOGRAPHY)) {
        check(report, flow, Extent.of(design.causality(), flow).reactions());
      }
    }
  }

  private static void check(Report report, Flow flow, List<Reaction> reactions) {
    Set<String> emitting = new LinkedHashSet<>();
    List<Reaction> branching = new ArrayList<>();
    for (Reaction reaction : reactions) {
      if (!reaction.emits().isEmpty()) {
        emitting.add(reaction.service());
        if (branches(reaction)) {
          branching.add(reaction);
        }
      }
    }
    if (emitting.size() >= MANY && !branching.isEmpty()) {
      Draft draft =
          report.at(
              flow.place(),
              "`%s` branches across %d services that each decide what comes next: %s"
                  .formatted(flow.name(), emitting.size(), Listing.quoted(List.copyOf(emitting))),
              "let one service coordinate it (`style: orchestration`), or split it where it really ends");
      branching.stream()
          .limit(NOTED)
          .forEach(reaction -> draft.note(reaction.place(), "it branches here"));
    }
  }

  /** Whether its outcomes lead to different messages. */
  private static boolean branches(Reaction reaction) {
    var outcomes =
        reaction.subscription() != null
            ? reaction.subscription().outcomes()
            : reaction.entryPoint() != null ? reaction.entryPoint().outcomes() : null;
    return outcomes != null
        && outcomes.or(List.of()).stream()
                .map(Outcome::emits)
                .filter(emits -> !emits.isEmpty())
                .map(emits -> emits.stream().map(MessageRef::toString).toList())
                .distinct()
                .count()
            > 1;
  }
}
