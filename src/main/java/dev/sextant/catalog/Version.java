package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.time.LocalDate;
import java.util.List;

/**
 * One version of a message's contract, and where it stands in its life.
 *
 * @param since the day from which it has its status
 * @param replacedBy a version of the same message, or another message; {@code none} where nothing
 *     takes its place
 */
public record Version(
    String name,
    Place place,
    Fact<Contract> schema,
    List<Example> examples,
    Fact<Status> status,
    Fact<LocalDate> since,
    Fact<LocalDate> sunset,
    Fact<String> replacedBy,
    Fact<String> channel) {
  /** Where a version stands in its life; active unless stated. */
  public enum Status {
    ACTIVE,
    DEPRECATED,
    RETIRED
  }

  public boolean isActive() {
    return status.or(Status.ACTIVE) == Status.ACTIVE;
  }
}
