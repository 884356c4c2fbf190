package dev.sextant.rules;

import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder with a catalog whose findings are known, to see what configurations and comments do to
 * them.
 */
abstract class JudgedFolder {
  static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final String CATALOG =
      """
      sextant: 1
      system: Shop
      events: {A: {}, B: {}, C: {}}
      services: {old: {}, new: {}}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeCatalog() throws IOException {
    Files.writeString(folder.resolve("catalog.yaml"), CATALOG);
  }

  final Linting lint() throws IOException {
    return lint(folder).get(0);
  }

  final List<Linting> lint(Path path) throws IOException {
    List<Rule> rules = List.of(new Gathers(), new Flags());
    return new Linter(rules)
        .lint(new CatalogLoader(folder, CatalogLoader.DEFAULT_MAX_BYTES).load(path), TODAY);
  }

  final String mistakes() throws IOException {
    return lint().findings().stream()
        .filter(f -> f.stage() == Stage.LOADING)
        .map(f -> line(f) + "\n")
        .collect(Collectors.joining());
  }

  static String line(Finding f) {
    return f.place().span() + " " + f.ruleName() + ": " + f.message() + " / " + f.help();
  }

  static List<String> messages(Linting linting) {
    return linting.findings().stream().map(Finding::message).toList();
  }

  final void waive(String rule, String at, String until) throws IOException {
    configure(
        "waivers: [{rule: %s, at: \"%s\", reason: because, until: %s}]".formatted(rule, at, until));
  }

  final void configure(String text) throws IOException {
    Files.writeString(folder.resolve(".sextant.yaml"), text);
  }

  /** Every event lacks the same fact. */
  private record Gathers() implements Rule {
    @Override
    public RuleInfo info() {
      return new RuleInfo("replay-unstated", Stage.REPLAY, Severity.WARNING);
    }

    @Override
    public void check(Design design, Report report) {
      List<Place> places = design.catalog().messages().stream().map(m -> m.place()).toList();
      report.gather(places, g -> g.count() + " gathered: " + g.names(), "state it", "here too");
    }
  }

  /** Every service has a defect of its own. */
  private record Flags() implements Rule {
    @Override
    public RuleInfo info() {
      return new RuleInfo("lag-unwatched", Stage.OBSERVABILITY, Severity.WARNING);
    }

    @Override
    public void check(Design design, Report report) {
      design
          .catalog()
          .services()
          .values()
          .forEach(s -> report.at(s.place(), "`" + s.name() + "` is flagged", "mend it"));
    }
  }
}
