package dev.sextant.rules.events;

import dev.sextant.catalog.Ref;
import dev.sextant.catalog.Service;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A foreign reader turns private tables into a contract that nobody versions. */
final class StoreReadByAnotherService implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("store-read-by-another-service", Stage.EVENTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Map<String, Service> owners = new LinkedHashMap<>();
    for (Service service : design.catalog().services().values()) {
      if (service.store().isKnown()) {
        owners.putIfAbsent(service.store().value(), service);
      }
    }
    for (Service reader : design.catalog().ourServices()) {
      Set<String> told = new HashSet<>();
      Stream.concat(
              reader.reads().stream(),
              reader.entryPoints().values().stream().flatMap(entry -> entry.reads().stream()))
          .filter(ref -> told.add(ref.name()))
          .forEach(ref -> check(reader, ref, owners.get(ref.name()), report));
    }
  }

  private static void check(Service reader, Ref ref, @Nullable Service owner, Report report) {
    if (owner == null || owner.name().equals(reader.name()) || reader.store().is(ref.name())) {
      return;
    }
    String context = reader.context().orNull();
    if (context != null && owner.context().is(context)) {
      return;
    }
    report
        .at(
            ref.place(),
            "`%s` reads `%s`, the store of `%s`, which can then not change its tables alone"
                .formatted(reader.name(), ref.name(), owner.name()),
            "keep a copy that events of `%s` bring up to date, or ask it".formatted(owner.name()))
        .detail(reader.name() + " " + ref.name())
        .note(owner.store().place(), "`" + owner.name() + "` commits to it");
  }
}
