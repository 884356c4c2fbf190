package dev.sextant.cli;

import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.finding.FailOn;
import dev.sextant.rules.Baselines;
import dev.sextant.rules.Linter;
import dev.sextant.rules.Linting;
import dev.sextant.rules.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Findings for CI and for whoever is designing. */
@Command(
    name = "lint",
    sortOptions = false,
    description = "Checks catalogs and says what is wrong with them.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:no finding at or above --fail-on",
      "1:findings at or above --fail-on",
      "2:could not run: bad arguments, or a path that cannot be read"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  sextant lint",
      "  sextant lint --fail-on warning docs/events",
      "  sextant lint --env prod",
      "  sextant lint --format text --format sarif=sextant.sarif",
      "  sextant lint --stage delivery,replay --format json | jq '.findings[].rule'",
      "  sextant lint --write-baseline",
      "",
      "The gravest findings come last, right above the count. `.sextant.yaml` beside",
      "a catalog may set `fail-on`, the level of `rules`, `waivers`, a `baseline`, and",
      "files to `exclude` that are read only when named here. A comment waives what",
      "is below it: `# sextant: allow RULE until DATE because REASON`. JSON of several",
      "catalogs has them under `catalogs`."
    })
final class LintCommand implements Callable<Integer> {
  private static final String INPUT = "-";

  private final InputStream in;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      description = "Catalogs, or folders with some; - is standard input. Default: this folder.")
  private List<String> paths = new ArrayList<>();

  @Mixin private LintReports reports;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      converter = FailOnWord.class,
      description =
          "error, warning, note or never. Default: error, unless .sextant.yaml says otherwise.")
  private @Nullable FailOn failOn;

  @Mixin private RuleSelection selection;

  @Mixin private BaselineUse baseline;

  @Mixin private Today today;

  @Mixin private CatalogReading reading;

  /**
   * @param in what {@code -} stands for
   */
  LintCommand(InputStream in) {
    this.in = in;
  }

  static final class FailOnWord extends Word<FailOn> {
    FailOnWord() {
      super(FailOn.class);
    }
  }

  @Override
  public Integer call() throws IOException {
    reports.refuseConflicts();
    CatalogPaths.check(spec, paths);
    Set<String> names = selection.names();
    List<String> wanted = paths.isEmpty() ? List.of(".") : paths;
    Phases phases = Phases.of(spec);
    List<LoadedCatalog> catalogs = phases.reading(wanted, () -> catalogs(wanted));
    Baselines known = baseline.of(catalogs, names);
    Linter linter = new Linter(Rules.all());
    List<Linting> lintings =
        phases.judging(catalogs, () -> linter.lint(catalogs, today.date(), known)).stream()
            .map(linting -> selection.isEverything() ? linting : linting.only(names))
            .toList();
    reports.write(lintings, this::failOn);
    baseline.settle(
        reports.isForPeople() ? Verbosity.remarks(spec) : spec.commandLine().getErr(),
        reports.isForPeople());
    return lintings.stream().anyMatch(this::fails) ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }

  private boolean fails(Linting linting) {
    return linting.reaches(failOn(linting));
  }

  private FailOn failOn(Linting linting) {
    return failOn == null ? linting.loaded().configuration().failOn().or(FailOn.ERROR) : failOn;
  }

  /** Every catalog once, however many of the paths lead to it. */
  private List<LoadedCatalog> catalogs(List<String> wanted) throws IOException {
    CatalogLoader loader = reading.loader();
    Map<String, LoadedCatalog> catalogs = new LinkedHashMap<>();
    for (String path : wanted) {
      List<LoadedCatalog> loaded =
          path.equals(INPUT) ? List.of(fromInput(loader)) : loader.load(Path.of(path));
      loaded.forEach(catalog -> catalogs.putIfAbsent(catalog.files().get(0).name(), catalog));
    }
    return reading.checked(List.copyOf(catalogs.values()));
  }

  private LoadedCatalog fromInput(CatalogLoader loader) throws IOException {
    int most = (int) Math.min(reading.maxFileSize(), Integer.MAX_VALUE - 16);
    byte[] content = in.readNBytes(most + 1);
    if (content.length > most) {
      throw new IOException(
          "standard input is larger than " + most + " bytes; raise the limit with --max-file-size");
    }
    return loader.load("stdin", content);
  }
}
