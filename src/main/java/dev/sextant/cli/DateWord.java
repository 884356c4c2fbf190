package dev.sextant.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a date, and says how to write one. */
final class DateWord implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException notADate) {
      throw new TypeConversionException(
          "`" + written + "` is not a date; write it like 2026-12-01");
    }
  }
}
