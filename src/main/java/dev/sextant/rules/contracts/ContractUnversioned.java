package dev.sextant.rules.contracts;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Message;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;

/** A contract without a version cannot change, as nobody can say which one they were built for. */
final class ContractUnversioned implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("contract-unversioned", Stage.CONTRACTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    List<Place> places =
        catalog.messages().stream()
            .filter(message -> message.versions().isEmpty() && hasContract(catalog, message))
            .filter(message -> !Owners.areOthers(catalog, message))
            .map(Message::place)
            .toList();
    report.gather(
        places,
        g ->
            g.say(
                "the contract of %s has no version".formatted(g.names()),
                "the contracts of %d %s have no version: %s"
                    .formatted(g.count(), g.section(), g.names())),
        "declare its first version: `versions: {1.0.0: {schema: …}}`",
        "and this one");
  }

  /** It states one, or somebody names a version of it. */
  private static boolean hasContract(Catalog catalog, Message message) {
    return message.schema().isKnown()
        || catalog.subscriptionsTo(message.name()).stream().anyMatch(s -> s.version().isKnown())
        || catalog.publicationsOf(message.name()).stream().anyMatch(p -> p.version().isKnown());
  }
}
