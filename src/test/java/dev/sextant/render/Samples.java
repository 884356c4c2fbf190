package dev.sextant.render;

import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Linting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Findings made for how they look, and not for what they say. */
final class Samples {
  private Samples() {}

  /** The place of the first occurrence of a text. */
  static Place place(SourceFile file, String text, String... path) {
    return new Place(CatalogPath.of(path), span(file, text));
  }

  static SourceSpan span(SourceFile file, String text) {
    int index = file.text().indexOf(text);
    if (index < 0) {
      throw new IllegalArgumentException("not in the file: " + text);
    }
    int line = 1 + (int) file.text().substring(0, index).chars().filter(c -> c == '\n').count();
    int start = file.text().lastIndexOf('\n', index - 1) + 1;
    int column = file.text().codePointCount(start, index) + 1;
    int length = text.codePointCount(0, text.length());
    return new SourceSpan(file, line, column, line, column + length);
  }

  static Finding finding(Severity severity, Place place, String message, Consumer<Draft> more) {
    Report report = new Report(new RuleInfo("sample-rule", Stage.DELIVERY, severity));
    more.accept(report.at(place, message, "change it"));
    return report.findings().get(0);
  }

  static Linting linting(String catalog, List<Finding> findings) {
    LoadedCatalog loaded =
        new CatalogLoader(Path.of(""), CatalogLoader.DEFAULT_MAX_BYTES)
            .load("shop.yaml", catalog.getBytes(StandardCharsets.UTF_8));
    return new Linting(
        loaded, Design.of(loaded.catalog(), LocalDate.of(2026, 12, 1)), findings, List.of(), 3);
  }
}
