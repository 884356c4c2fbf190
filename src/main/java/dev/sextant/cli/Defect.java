package dev.sextant.cli;

import dev.sextant.render.Legible;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;

/** Owns up to a mistake of Sextant itself, so that nobody looks for it in their catalog. */
final class Defect {
  private Defect() {}

  /**
   * Tells it in three lines, or with the whole trace.
   *
   * @param args what the program was called with
   */
  static int tell(Throwable defect, PrintWriter err, List<String> args) {
    err.println("sextant: sorry, this is a defect of Sextant, not of your catalog");
    if (args.contains("-v") || args.contains("--verbose")) {
      defect.printStackTrace(err);
    } else {
      err.println("  " + Legible.of(defect.toString()) + place(defect));
      err.println("  --verbose shows the whole trace; report it with that and the catalog");
    }
    return ExitStatus.CANNOT_RUN;
  }

  /** Where in our own code it happened. */
  private static String place(Throwable defect) {
    return Arrays.stream(defect.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("dev.sextant."))
        .findFirst()
        .map(frame -> ", at " + frame)
        .orElse("");
  }
}
