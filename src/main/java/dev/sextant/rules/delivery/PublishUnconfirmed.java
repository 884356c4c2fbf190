package dev.sextant.rules.delivery;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Handling.Loss;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Publication.By;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;

/** Nobody can send a message again of which nobody knows that it did not arrive. */
final class PublishUnconfirmed implements Rule {
  private static final String HELP =
      "wait for the broker's confirmation, and publish again without it: `confirm: required`";

  @Override
  public RuleInfo info() {
    return new RuleInfo("publish-unconfirmed", Stage.DELIVERY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    for (Publication publication : catalog.publications()) {
      if (publication.confirm().isNone() && !mayBeLost(catalog, publication)) {
        flag(report, publication);
      }
    }
  }

  /** Whether all who receive it state that they can do without. */
  private static boolean mayBeLost(Catalog catalog, Publication publication) {
    List<Subscription> all = catalog.subscriptionsTo(publication.message());
    return !all.isEmpty() && all.stream().allMatch(s -> s.handling().loss().is(Loss.ACCEPTABLE));
  }

  private static void flag(Report report, Publication publication) {
    Fact<?> confirm = publication.confirm();
    boolean own = confirm.place().path().toString().startsWith(publication.place().path() + ".");
    boolean relayed = publication.by().is(By.OUTBOX) || publication.by().is(By.CDC);
    Draft draft =
        report
            .at(
                confirm.place(),
                "`%s` does not wait until the broker has %s, so one that does not arrive is lost and nobody hears of it"
                    .formatted(
                        publication.service(),
                        own ? "`" + publication.message() + "`" : "its messages"),
                HELP)
            .severity(relayed ? Severity.ERROR : Severity.WARNING);
    if (relayed) {
      draft.note(publication.by().place(), "nothing is to be lost here");
    }
    if (!own) {
      draft.note(publication.place(), "`" + publication.message() + "` is sent this way");
    }
  }
}
