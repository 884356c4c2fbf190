package dev.sextant.cli;

import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Which of the program's two streams a person watches, which decides what a pipe or a log must not
 * get.
 *
 * @param output whether the report goes to a terminal
 * @param progress whether a line that comes and goes may be shown on standard error
 */
record Screen(boolean output, boolean progress) {
  /** Nobody watches: a pipe, a file or a test. */
  static final Screen NONE = new Screen(false, false);

  /** What the program was told when it started. */
  static Screen of(CommandSpec spec) {
    return ((SextantCommand) spec.root().userObject()).screen();
  }

  /** A log of CI keeps every line, even where it pretends to be a terminal. */
  static Screen of(Map<String, String> environment, boolean output, boolean errors) {
    boolean capable = !environment.getOrDefault("TERM", "dumb").equals("dumb");
    boolean ci = !environment.getOrDefault("CI", "").isEmpty();
    return new Screen(output, errors && capable && !ci);
  }
}
