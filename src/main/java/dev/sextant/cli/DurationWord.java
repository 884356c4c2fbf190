package dev.sextant.cli;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how long something may take, written as catalogs write durations. */
final class DurationWord implements ITypeConverter<Duration> {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m|h)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1));

  @Override
  public Duration convert(String written) {
    Matcher duration = DURATION.matcher(written);
    if (!duration.matches()) {
      throw new TypeConversionException(
          "`" + written + "` is not a duration; write it like 30s or 2m");
    }
    return UNITS
        .getOrDefault(duration.group(2), Duration.ZERO)
        .multipliedBy(Long.parseLong(duration.group(1)));
  }
}
