package dev.sextant.rules.events;

import dev.sextant.catalog.Service;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Contexts that write one database are one context: a change of a table breaks the other. */
final class StoreSharedAcrossContexts implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("store-shared-across-contexts", Stage.EVENTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Map<String, List<Service>> byStore = new LinkedHashMap<>();
    for (Service service : new TreeMap<>(design.catalog().services()).values()) {
      if (service.store().isKnown() && service.context().isKnown()) {
        byStore.computeIfAbsent(service.store().value(), s -> new ArrayList<>()).add(service);
      }
    }
    byStore.forEach((store, services) -> check(store, services, report));
  }

  private static void check(String store, List<Service> services, Report report) {
    Set<String> contexts = new LinkedHashSet<>();
    services.forEach(service -> contexts.add(service.context().value()));
    if (contexts.size() < 2) {
      return;
    }
    Service first = services.get(0);
    Draft draft =
        report
            .at(
                first.store().place(),
                "`%s` is the store of %s, in the contexts %s"
                    .formatted(
                        store,
                        Listing.quoted(services.stream().map(Service::name).toList()),
                        Listing.quoted(contexts)),
                "give each context a store, or at least a schema, of its own and pass what the other needs in events")
            .detail(store);
    services.stream()
        .skip(1)
        .forEach(s -> draft.note(s.store().place(), "`" + s.name() + "` commits to it too"));
  }
}
