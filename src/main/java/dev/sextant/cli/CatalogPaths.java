package dev.sextant.cli;

import java.util.Collections;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses paths that only a slip can explain, such as a variable that a script forgot to set. */
final class CatalogPaths {
  private CatalogPaths() {}

  static void check(CommandSpec spec, List<String> paths) {
    if (paths.contains("")) {
      throw new ParameterException(
          spec.commandLine(), "a path is empty; write `.` for this folder");
    }
    if (Collections.frequency(paths, "-") > 1) {
      throw new ParameterException(
          spec.commandLine(), "`-` is given twice, but standard input can be read only once");
    }
  }
}
