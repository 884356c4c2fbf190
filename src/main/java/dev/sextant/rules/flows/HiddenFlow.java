package dev.sextant.rules.flows;

import dev.sextant.finding.Draft;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.flow.HiddenSequence;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.stream.Collectors;

/** What happens across services and is drawn nowhere is found out about in an outage. */
final class HiddenFlow implements Rule {
  private static final int SAID = 4;
  private static final int NOTED = 12;

  @Override
  public RuleInfo info() {
    return new RuleInfo("hidden-flow", Stage.FLOWS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    for (HiddenSequence sequence : HiddenSequence.in(design.catalog(), design.causality())) {
      Draft draft =
          report.at(
              sequence.beginning().place(),
              "no flow names this sequence: " + said(sequence),
              "name it under `flows`, with its start, how it ends and the reason for its style");
      sequence.hops().stream()
          .limit(NOTED)
          .forEach(
              hop ->
                  draft.note(
                      hop.to().place(),
                      "`%s` reacts to `%s`".formatted(hop.to().service(), hop.message())));
    }
  }

  private static String said(HiddenSequence sequence) {
    String said =
        sequence.hops().stream()
            .limit(SAID)
            .map(hop -> "sends `%s` to `%s`".formatted(hop.message(), hop.to().service()))
            .collect(Collectors.joining(", which "));
    int more = sequence.hops().size() - SAID;
    return "`"
        + sequence.beginning().service()
        + "` "
        + said
        + (more > 0
            ? ", and on over " + more + (more == 1 ? " more message" : " more messages")
            : "");
  }
}
