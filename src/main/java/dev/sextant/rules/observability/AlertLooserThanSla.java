package dev.sextant.rules.observability;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.DurationText;
import dev.sextant.catalog.Lag;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.observability.Backlog.Work;
import dev.sextant.rules.observability.Promises.Promise;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An alarm that rings after the promise is broken only confirms what customers already said. */
final class AlertLooserThanSla implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("alert-looser-than-sla", Stage.OBSERVABILITY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    Promises promises = new Promises(design);
    Map<String, Set<String>> contents = Backlog.contents(catalog);
    for (Backlog backlog : Backlog.in(catalog)) {
      Lag.Alert alert = backlog.lag().alert().value();
      Duration age = alert.age();
      Work work =
          age == null && backlog.handlesAll(catalog, contents)
              ? backlog.work(alert.messages())
              : null;
      Duration waits = age != null ? age : work != null ? work.takes() : Duration.ZERO;
      List<Promise> broken =
          promises.of(backlog.subscriptions()).stream()
              .filter(promise -> waits.compareTo(promise.latency().value()) > 0)
              .sorted(Comparator.comparing(promise -> promise.latency().value()))
              .toList();
      if (!broken.isEmpty()) {
        tell(report, backlog, waits, work, broken);
      }
    }
  }

  private static void tell(
      Report report, Backlog backlog, Duration waits, @Nullable Work work, List<Promise> broken) {
    Subscription one = backlog.subscriptions().get(0);
    Promise first = broken.get(0);
    Draft draft =
        report.at(
            backlog.lag().alert().place(),
            "%s is alerted when %s, but %s"
                .formatted(one.stating(one.handling().lag()), when(waits, work), says(first)),
            help(backlog, work, first.latency().value()));
    if (work != null) {
      draft.note(work.mean().place(), "each takes this long");
      work.workers().forEach(worker -> draft.note(worker.place(), "so many at a time"));
    }
    broken.forEach(promise -> draft.note(promise.latency().place(), says(promise)));
  }

  private static String when(Duration waits, @Nullable Work work) {
    return work == null
        ? "a message has waited " + DurationText.lasting(waits)
        : "%d messages wait, the last of them for %s".formatted(work.messages(), work.arithmetic());
  }

  private static String says(Promise promise) {
    String within = DurationText.of(promise.latency().value());
    return "`%s` should be done within %s".formatted(promise.name(), within);
  }

  private static String help(Backlog backlog, @Nullable Work work, Duration promised) {
    if (work == null) {
      return "alert well before " + DurationText.of(promised) + ", or promise more";
    }
    boolean one = backlog.countsOnePartition();
    long most = one ? work.withinPartition(promised) : work.within(promised);
    if (most < 1) {
      return "promise more, or handle messages faster, as none may wait";
    }
    return one
        ? "alert at %d or fewer, as `records-lag-max` counts one partition and one worker handles it, or promise more"
            .formatted(most)
        : "alert at %d or fewer, or promise more".formatted(most);
  }
}
