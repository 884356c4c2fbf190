package dev.sextant.rules.contracts;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Version;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What a version on its way out owes to those who use it. */
final class Deprecation {
  private Deprecation() {}

  /** Stated as deprecated; or its end is stated, and nothing else. */
  static boolean isDeprecated(Version version) {
    return version.status().is(Version.Status.DEPRECATED)
        || (version.status().isAbsent() && version.sunset().isKnown());
  }

  /**
   * Whether consumers are told where to go: by name, by a stated {@code none}, or because only one
   * version is left to go to.
   */
  static boolean saysWhereToGo(Message message, Version version) {
    return !version.replacedBy().isAbsent()
        || message.versions().values().stream().filter(v -> isCurrent(v)).count() == 1;
  }

  private static boolean isCurrent(Version version) {
    return version.isActive() && !isDeprecated(version);
  }

  /** The help for who uses it: where to move, if that is known. */
  static String moveOn(VersionUse use, Version version) {
    if (version.replacedBy().isNone()) {
      return "let `%s` do without it".formatted(use.service());
    }
    String target = target(use.message(), version);
    return target == null
        ? "move `%s` to a version that stays".formatted(use.service())
        : "move `%s` to %s".formatted(use.service(), target);
  }

  private static @Nullable String target(Message message, Version version) {
    String replacement = version.replacedBy().orNull();
    if (replacement != null && !replacement.equals(version.name())) {
      return message.versions().containsKey(replacement) ? replacement : "`" + replacement + "`";
    }
    return message.versions().values().stream()
        .filter(Deprecation::isCurrent)
        .map(Version::name)
        .reduce((first, second) -> second)
        .orElse(null);
  }

  /** Whether less than a third of the notice is left before a sunset. */
  static boolean isUrgent(Version version, Fact<Duration> agreedNotice, LocalDate today) {
    LocalDate sunset = version.sunset().orNull();
    Long notice = noticeDays(version, agreedNotice);
    return sunset != null && notice != null && ChronoUnit.DAYS.between(today, sunset) <= notice / 3;
  }

  /** The house's notice, else the one that was given; null where neither is known. */
  private static @Nullable Long noticeDays(Version version, Fact<Duration> agreed) {
    return agreed.isKnown() ? Long.valueOf(agreed.value().toDays()) : givenDays(version);
  }

  /** From the day of its deprecation to its sunset; null where either is unknown. */
  static @Nullable Long givenDays(Version version) {
    LocalDate since = version.since().orNull();
    LocalDate sunset = version.sunset().orNull();
    return since == null || sunset == null ? null : ChronoUnit.DAYS.between(since, sunset);
  }
}
