package dev.sextant.rules.contracts;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Version;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Consumers plan their moves by the notice they were promised. */
final class NoticeTooShort implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("notice-too-short", Stage.CONTRACTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Fact<Duration> notice = design.catalog().policy().deprecationNotice();
    for (Message message : design.catalog().messages()) {
      for (Version version : message.versions().values()) {
        Long given = Deprecation.isDeprecated(version) ? Deprecation.givenDays(version) : null;
        if (given != null) {
          check(message, version, given, notice, report);
        }
      }
    }
  }

  private static void check(
      Message message, Version version, long given, Fact<Duration> notice, Report report) {
    LocalDate since = version.since().value();
    String what = "`%s` %s".formatted(message.name(), version.name());
    if (given < 0) {
      report
          .at(
              version.sunset().place(),
              what + " ends before the day of its deprecation, " + since,
              "correct one of the dates")
          .note(version.since().place(), "deprecated since");
    } else if (notice.isKnown() && given < notice.value().toDays()) {
      long agreed = notice.value().toDays();
      LocalDate earliest = earliest(since, agreed);
      report
          .at(
              version.sunset().place(),
              "%s ends %s after its deprecation, but the notice agreed on is %s"
                  .formatted(what, days(given), earliest == null ? "forever" : days(agreed)),
              earliest == null
                  ? "leave it active, or agree on a notice that ends"
                  : "let it end on " + earliest + " or later")
          .note(version.since().place(), "deprecated since")
          .note(notice.place(), "agreed here");
    }
  }

  /** Null where no calendar reaches that far, as for {@code forever}. */
  private static @Nullable LocalDate earliest(LocalDate since, long days) {
    boolean representable = days <= LocalDate.MAX.toEpochDay() - since.toEpochDay();
    return representable ? since.plusDays(days) : null;
  }

  private static String days(long count) {
    return count == 1 ? "1 day" : count + " days";
  }
}
