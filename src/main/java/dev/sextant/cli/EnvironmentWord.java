package dev.sextant.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an environment, which becomes a part of file names and must not lead away. */
final class EnvironmentWord implements ITypeConverter<String> {
  @Override
  public String convert(String written) {
    if (!written.matches("[A-Za-z0-9_-]{1,100}")) {
      throw new TypeConversionException(
          "`" + written + "` is not a name of letters, digits, - and _, as in catalog.prod.yaml");
    }
    return written;
  }
}
