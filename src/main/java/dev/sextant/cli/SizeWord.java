package dev.sextant.cli;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a size in bytes, written as catalogs write sizes. */
final class SizeWord implements ITypeConverter<Long> {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(B|KB|MB|GB|KiB|MiB|GiB)");
  private static final Map<String, Long> BYTES =
      Map.of(
          "B", 1L,
          "KB", 1_000L,
          "MB", 1_000_000L,
          "GB", 1_000_000_000L,
          "KiB", 1L << 10,
          "MiB", 1L << 20,
          "GiB", 1L << 30);

  @Override
  public Long convert(String written) {
    Matcher size = SIZE.matcher(written);
    if (!size.matches()) {
      throw new TypeConversionException(
          "`" + written + "` is not a size; write it like 512KiB or 64MiB");
    }
    return Long.parseLong(size.group(1)) * BYTES.getOrDefault(size.group(2), 1L);
  }
}
