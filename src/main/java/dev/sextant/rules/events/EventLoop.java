package dev.sextant.rules.events;

import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Messages that cause one another with no way out never stop, and each copy starts another round.
 */
final class EventLoop implements Rule {
  private static final int NOTED = 20;

  @Override
  public RuleInfo info() {
    return new RuleInfo("event-loop", Stage.EVENTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    for (List<Subscription> loop : new Loops(design.catalog()).found()) {
      List<String> names = loop.stream().map(Subscription::message).toList();
      Draft draft =
          report.at(
              loop.get(0).place(),
              "`%s` leads back to itself through %s, with no outcome that ends it: %s"
                  .formatted(
                      names.get(0),
                      Listing.quoted(loop.stream().map(Subscription::service).distinct().toList()),
                      Words.path(Stream.concat(names.stream(), Stream.of(names.get(0))).toList())),
              "state the outcome with which it ends, such as `unchanged: none`, or break the circle");
      for (int i = 1; i < Math.min(loop.size(), NOTED); i++) {
        Subscription handler = loop.get(i);
        draft.note(
            handler.place(),
            "`%s` answers `%s` with `%s`"
                .formatted(handler.service(), names.get(i), names.get((i + 1) % names.size())));
      }
    }
  }
}
