package dev.sextant.cli;

import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.finding.Finding;
import dev.sextant.render.Palette;
import dev.sextant.render.TextFormat;
import dev.sextant.rules.Linter;
import dev.sextant.rules.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Findings for CI and for whoever is designing. */
@Command(name = "lint", description = "Checks catalogs and says what is wrong with them.")
final class LintCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      description = "Catalog files or folders (default: the current folder).")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "Judge as of this date (default: today).")
  private LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);

  @Override
  public Integer call() throws IOException {
    CatalogLoader loader =
        new CatalogLoader(Path.of("").toAbsolutePath(), CatalogLoader.DEFAULT_MAX_BYTES);
    List<Finding> findings = new ArrayList<>();
    for (Path path : paths.isEmpty() ? List.of(Path.of(".")) : paths) {
      for (LoadedCatalog loaded : loader.load(path)) {
        findings.addAll(new Linter(Rules.all()).lint(loaded, today));
      }
    }
    new TextFormat(Palette.PLAIN).findings(findings, spec.commandLine().getOut());
    return findings.isEmpty() ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }
}
