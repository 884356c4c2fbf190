package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.Flaw;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a catalog's files, gathered while reading goes on. */
final class Problems {
  private final Map<RuleInfo, Report> reports = new LinkedHashMap<>();
  private boolean incomplete;

  Draft report(RuleInfo rule, Place place, String message, String help) {
    incomplete |= rule.equals(LoadingRules.UNREADABLE_CATALOG);
    return reports.computeIfAbsent(rule, Report::new).at(place, message, help);
  }

  /** Takes over what a reader found, before the catalog's structure was known. */
  void report(Flaw flaw) {
    Place place = new Place(flaw.path(), flaw.span());
    if (flaw.first() == null) {
      report(LoadingRules.UNREADABLE_CATALOG, place, flaw.message(), flaw.help())
          .detail(flaw.span().file().name());
    } else {
      report(LoadingRules.DUPLICATE_NAME, place, flaw.message(), flaw.help())
          .note(place.at(flaw.first()), "first written here");
    }
  }

  /** Something could not be read or found at all, so that nothing can be said to be missing. */
  void incomplete() {
    incomplete = true;
  }

  boolean isIncomplete() {
    return incomplete;
  }

  List<Finding> findings() {
    return reports.values().stream()
        .flatMap(report -> report.findings().stream())
        .sorted()
        .toList();
  }
}
