package dev.sextant.cli;

import picocli.CommandLine.ExitCode;

/** The three answers a script can get; never a count, which would wrap at 256. */
final class ExitStatus {
  static final int CLEAN = ExitCode.OK;
  static final int FINDINGS = 1;
  static final int CANNOT_RUN = ExitCode.USAGE;

  private ExitStatus() {}
}
