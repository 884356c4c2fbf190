package dev.sextant.render;

import dev.sextant.rules.Linting;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** A way to write down what was found. */
public interface LintFormat {
  /**
   * Writes a report.
   *
   * @param lintings what was found, catalog by catalog
   */
  void print(List<Linting> lintings, PrintWriter out) throws IOException;
}
