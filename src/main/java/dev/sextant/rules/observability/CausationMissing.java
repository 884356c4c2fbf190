package dev.sextant.rules.observability;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Envelope;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;

/** A correlation id says what belongs together, and only a causation id says what led to what. */
final class CausationMissing implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("causation-missing", Stage.OBSERVABILITY, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    List<Channel> correlated =
        CarryingChannels.of(catalog).stream()
            .filter(channel -> CorrelationMissing.ID.on(catalog, channel).isKnown())
            .toList();
    new EnvelopeField(
            Envelope::causation,
            "causation id",
            "nobody can tell which message led to which",
            "carry the id of the message that led to this one: `causation: header causationid`")
        .check(catalog, correlated, report);
  }
}
