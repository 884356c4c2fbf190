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

/** Without one id for all messages of a case, logs of ten services cannot be read as one story. */
final class CorrelationMissing implements Rule {
  static final EnvelopeField ID =
      new EnvelopeField(
          Envelope::correlation,
          "correlation id",
          "what belongs to one request cannot be found again",
          "state it once for all messages: `policy: {envelope: {correlation: header correlationid, trace: header traceparent}}`");

  @Override
  public RuleInfo info() {
    return new RuleInfo("correlation-missing", Stage.OBSERVABILITY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    List<Channel> channels = CarryingChannels.of(catalog);
    ID.check(catalog, channels, report);
    if (channels.isEmpty() && !catalog.messages().isEmpty()) {
      ID.checkWithoutChannels(catalog, report);
    }
  }
}
