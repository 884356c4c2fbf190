package dev.sextant.rules.events;

import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A flow that relies on a handler which does not work ends halfway, mostly while undoing. */
final class HandlerNotWorking implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("handler-not-working", Stage.EVENTS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Map<String, Draft> told = new HashMap<>();
    for (Flow flow : design.catalog().flows().values()) {
      List<Needed> all =
          flow.steps().isKnown() ? Needed.by(design.catalog(), flow) : Needed.by(design, flow);
      boolean runs = all.stream().anyMatch(needed -> !needed.isPlanned());
      all.stream()
          .filter(needed -> runs && !Needed.works(needed.handler()))
          .forEach(needed -> tell(needed, told, report));
    }
  }

  private static void tell(Needed needed, Map<String, Draft> told, Report report) {
    Subscription handler = needed.handler();
    Place place = handler.place().at(handler.status().place().span());
    told.computeIfAbsent(
            handler.place().path().toString(),
            path ->
                report.at(
                    place,
                    "the handler of `%s` in `%s` is stated as %s, but %s"
                        .formatted(
                            handler.message(),
                            handler.service(),
                            needed.isPlanned() ? "planned" : "broken",
                            needed.why()),
                    "make it work before the flow runs, or take what needs it out of the flow"))
        .note(needed.place(), needed.why());
  }
}
