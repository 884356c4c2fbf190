package dev.sextant.rules.flows;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Subscription;
import dev.sextant.catalog.Version;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.flow.Extent;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A flow that is still drawn with a message that goes away ends on the day it does. */
final class FlowTouchesDeprecatedMessage implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("flow-touches-deprecated-message", Stage.FLOWS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Map<String, Message> all = new TreeMap<>();
    design.catalog().messages().stream()
        .filter(message -> isDeprecated(design.catalog(), message))
        .forEach(message -> all.put(message.name(), message));
    for (Flow flow : all.isEmpty() ? List.<Flow>of() : flows(design)) {
      List<Message> deprecated =
          Extent.of(design.causality(), flow).messages().stream()
              .sorted()
              .flatMap(name -> Stream.ofNullable(all.get(name)))
              .toList();
      if (!deprecated.isEmpty()) {
        List<String> names = deprecated.stream().map(Message::name).toList();
        Draft draft =
            report.at(
                flow.place(),
                "`%s` relies on %s, of which every version is deprecated"
                    .formatted(flow.name(), Listing.quoted(names)),
                "move the flow to what replaces it, before the sunset");
        deprecated.forEach(message -> draft.note(message.place(), "deprecated in all versions"));
      }
    }
  }

  private static Collection<Flow> flows(Design design) {
    return design.catalog().flows().values();
  }

  /** Whoever states the version they use is told by the contracts stage. */
  private static boolean isDeprecated(Catalog catalog, Message message) {
    boolean pinned =
        catalog.publicationsOf(message.name()).stream()
                .map(Publication::version)
                .anyMatch(version -> version.isKnown())
            || catalog.subscriptionsTo(message.name()).stream()
                .map(Subscription::version)
                .anyMatch(version -> version.isKnown());
    return !pinned
        && !message.versions().isEmpty()
        && message.versions().values().stream().noneMatch(Version::isActive);
  }
}
