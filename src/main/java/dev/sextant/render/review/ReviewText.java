package dev.sextant.render.review;

import dev.sextant.render.Legible;
import dev.sextant.render.Palette;
import dev.sextant.render.Prose;
import java.io.PrintWriter;
import java.util.List;

/** Lays a review out for a terminal: 80 columns, and readable without colour. */
public final class ReviewText {
  private static final int WIDTH = 80;

  private final Palette palette;
  private final PrintWriter out;

  public ReviewText(Palette palette, PrintWriter out) {
    this.palette = palette;
    this.out = out;
  }

  public void print(ReviewView view) {
    out.println(
        palette.bold(Legible.of(view.system())) + ", judged on " + view.date() + environment(view));
    out.println();
    paragraph("", view.opening());
    out.println();
    paragraph("", view.verdict());
    if (!view.first().isEmpty()) {
      heading("What to do first");
      int number = 1;
      for (FindingView finding : view.first()) {
        first(number++, finding);
      }
    }
    if (!view.loading().isEmpty()) {
      heading("Reading the catalog");
      view.loading().forEach(this::finding);
    }
    view.stages().forEach(this::stage);
    if (!view.checklist().isEmpty()) {
      heading("Final checklist");
      view.checklist().forEach(this::item);
    }
    diagrams(view.diagrams());
  }

  private static String environment(ReviewView view) {
    return view.environment().isEmpty() ? "" : " for the environment " + view.environment();
  }

  private void first(int number, FindingView finding) {
    String label = "  " + number + ". ";
    for (String message : finding.messages()) {
      paragraph(label, message);
      label = "     ";
    }
    paragraph("     ", finding.help());
    out.println(palette.faint("     " + Legible.of(finding.where())));
  }

  private void stage(StageView stage) {
    heading(stage.number() + "  " + stage.title() + ": " + stage.status());
    paragraph("  goal   ", stage.goal());
    entries("  met    ", stage.met());
    entries("  open   ", stage.open());
    entries("  but    ", stage.unchecked());
    entries("  waived ", stage.waived());
    for (StageView.Group group : stage.groups()) {
      out.println();
      out.println("  " + palette.bold(group.title()));
      group.findings().forEach(this::finding);
    }
    out.println();
    paragraph("  exit   ", stage.exit());
    paragraph("         ", stage.exitVerdict());
  }

  private void entries(String label, List<String> entries) {
    String prefix = label;
    for (String entry : entries) {
      paragraph(prefix, entry);
      prefix = " ".repeat(label.length());
    }
  }

  private void finding(FindingView finding) {
    String label = "  %-8s".formatted(finding.severity());
    String indent = " ".repeat(label.length());
    boolean labelled = false;
    for (String message : finding.messages()) {
      for (String line : Prose.wrap(Legible.of(message), WIDTH - label.length())) {
        out.println((labelled ? indent : palette.severity(finding.weight(), label)) + line);
        labelled = true;
      }
    }
    paragraph(indent, finding.help());
    String more = finding.more() == 0 ? "" : " and " + Prose.count(finding.more(), "more place");
    out.println(palette.faint(indent + finding.rule() + ", " + Legible.of(finding.where()) + more));
  }

  private void item(ItemView item) {
    paragraph("  %-7s".formatted(item.verdict()), Prose.capital(item.title()));
    paragraph("         ", item.evidence());
  }

  private void diagrams(List<DiagramView> diagrams) {
    if (diagrams.isEmpty()) {
      return;
    }
    heading("Diagrams");
    for (DiagramView diagram : diagrams) {
      String flow = "  " + Legible.of(diagram.flow());
      if (diagram.caption().isEmpty()) {
        out.println(flow);
      } else {
        paragraph(flow + "  ", diagram.caption());
      }
      if (diagram.file() != null) {
        out.println("    " + Legible.of(diagram.file()));
      }
    }
    if (diagrams.stream().anyMatch(diagram -> diagram.file() == null)) {
      out.println();
      out.println("  `sextant review -o DIR` writes them as SVG.");
    }
  }

  private void heading(String text) {
    out.println();
    out.println(palette.bold(text));
    out.println(palette.faint("-".repeat(Math.min(WIDTH, text.length()))));
  }

  private void paragraph(String prefix, String text) {
    String indent = prefix;
    for (String line : Prose.wrap(Legible.of(text), WIDTH - prefix.length())) {
      out.println(indent + line);
      indent = " ".repeat(prefix.length());
    }
  }
}
