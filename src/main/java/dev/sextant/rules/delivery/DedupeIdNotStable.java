package dev.sextant.rules.delivery;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Envelope;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Guard;
import dev.sextant.catalog.Locator;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.stream.Stream;

/** A store of ids is blind to a duplicate that comes with a new id. */
final class DedupeIdNotStable implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("dedupe-id-not-stable", Stage.DELIVERY, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    for (Publication publication : catalog.publications()) {
      if (publication.ids().is(Publication.Ids.PER_ATTEMPT)) {
        for (Subscription subscription : catalog.subscriptionsTo(publication.message())) {
          relying(catalog, subscription)
              .forEach(key -> flag(report, publication, subscription, key));
        }
      }
    }
  }

  /** The keys by which a consumer, or whom it calls, knows a message's id. */
  private static Stream<Fact<Locator>> relying(Catalog catalog, Subscription subscription) {
    Fact<Envelope> envelope = catalog.envelopeOf(catalog.channelOf(subscription));
    return Stream.concat(
            Guards.dedupeStores(subscription).map(Guard::key),
            subscription.calls().stream().map(Call::idempotencyKey))
        .filter(key -> key.isKnown() && MessageIds.isOne(key.value(), envelope));
  }

  private static void flag(
      Report report, Publication publication, Subscription subscription, Fact<Locator> key) {
    report
        .at(
            publication.ids().place(),
            "`%s` gives a message a new id at every attempt, but its consumers tell duplicates by the id"
                .formatted(publication.service()),
            "make the id when the message is written, or derive it from the cause: `ids:"
                + " per-record` or `ids: from-cause`")
        .sharedBy(
            key.place(),
            "`%s` looks for `%s` under this id"
                .formatted(subscription.service(), publication.message()));
  }
}
