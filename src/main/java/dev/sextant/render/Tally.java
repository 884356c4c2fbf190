package dev.sextant.render;

import dev.sextant.catalog.Catalog;
import dev.sextant.finding.Severity;
import dev.sextant.rules.Linting;
import dev.sextant.rules.UncheckedContracts;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** The last lines of a report: how much was found, and what finding nothing means. */
public final class Tally {
  static final List<Severity> WORST_FIRST =
      List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE);

  private final Palette palette;

  public Tally(Palette palette) {
    this.palette = palette;
  }

  public void print(List<Linting> lintings, PrintWriter out) {
    for (Linting linting : lintings) {
      out.println(line(linting));
      UncheckedContracts.of(linting.loaded().catalog()).forEach(out::println);
    }
    if (lintings.stream().anyMatch(linting -> linting.findings().isEmpty())) {
      out.println("This judges what is written there, not the code that runs;");
      out.println("`sextant review` tells what is not written yet.");
    }
  }

  private String line(Linting linting) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : WORST_FIRST) {
      long count = linting.count(severity);
      if (count > 0) {
        parts.add(palette.severity(severity, count(count, severity.label())));
      }
    }
    boolean clean = parts.isEmpty();
    int waived = linting.waived().size();
    int known = linting.known().findings().size();
    String none = known > 0 ? "no new findings" : "no findings";
    String found = clean ? palette.bold(none) : String.join(", ", parts);
    return found
        + " in "
        + Legible.of(linting.title())
        + " ("
        + count(linting.loaded().files().size(), "file")
        + ")"
        + (waived > 0 ? ", " + waived + " waived" : "")
        + (known > 0 ? ", " + known + " known in " + Legible.of(linting.known().baseline()) : "")
        + (clean ? ": " + looked(linting) : "");
  }

  /** How much there was to judge, as finding nothing in nothing means little. */
  static String looked(Linting linting) {
    Catalog catalog = linting.loaded().catalog();
    return count(linting.rules(), "rule")
        + " looked at "
        + count(catalog.messages().size(), "message")
        + ", "
        + count(catalog.ourServices().size(), "service")
        + " and "
        + count(catalog.flows().size(), "flow");
  }

  private static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }
}
