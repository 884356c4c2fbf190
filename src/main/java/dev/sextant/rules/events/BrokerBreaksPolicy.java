package dev.sextant.rules.events;

import dev.sextant.catalog.Broker;
import dev.sextant.catalog.Fact;
import dev.sextant.finding.Listing;
import dev.sextant.finding.NearMiss;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;

/** Whoever runs the brokers at night decides which kinds there are. */
final class BrokerBreaksPolicy implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("broker-breaks-policy", Stage.EVENTS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Fact<List<String>> policy = design.catalog().policy().brokers();
    List<String> allowed = policy.or(List.of());
    for (Broker broker : design.catalog().brokers().values()) {
      String kind = broker.kind().orNull();
      if (kind != null && policy.isKnown() && allowed.stream().noneMatch(kind::equalsIgnoreCase)) {
        report
            .at(
                broker.kind().place(),
                "`%s` is `%s`, but the policy allows %s"
                    .formatted(
                        broker.name(),
                        kind,
                        allowed.isEmpty() ? "no broker" : "only " + Listing.quoted(allowed)),
                NearMiss.help(
                    kind,
                    allowed,
                    "move its channels to an allowed broker, or have `policy.brokers` extended"))
            .note(policy.place(), "the allowed kinds are stated here");
      }
    }
  }
}
