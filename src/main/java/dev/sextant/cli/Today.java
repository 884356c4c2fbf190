package dev.sextant.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day to judge as of, which an older report needs to be repeated. */
final class Today {
  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "Judge as of this date, in UTC. Default: today.")
  private @Nullable LocalDate today;

  LocalDate date() {
    return today == null ? LocalDate.now(ZoneOffset.UTC) : today;
  }
}
