package dev.sextant.rules.flows;

import dev.sextant.catalog.Publication;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;

/** A message that leaves before its transaction commits may tell of what never happens. */
final class PublishBeforeCommit implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("publish-before-commit", Stage.FLOWS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Origins origins = new Origins(design);
    for (Publication publication : design.catalog().publications()) {
      boolean early = publication.by().is(Publication.By.BEFORE_COMMIT);
      if (early && !origins.writeNothing(publication)) {
        Sending sending = new Sending(publication, publication.by());
        sending
            .at(
                report,
                "`%s` publishes %s before it commits, so a rollback leaves a message about what never happened"
                    .formatted(publication.service(), sending.what()),
                "write the message to an outbox in the same transaction, and publish from there: `by: outbox`")
            .insteadOf("dual-write", publication.by().place().path());
      }
    }
  }
}
