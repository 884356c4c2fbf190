package dev.sextant.cli;

import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.finding.FailOn;
import dev.sextant.render.JsonFormat;
import dev.sextant.render.LintFormat;
import dev.sextant.render.Palette;
import dev.sextant.render.SarifFormat;
import dev.sextant.render.SarifPlaces;
import dev.sextant.render.Tally;
import dev.sextant.render.TextFormat;
import dev.sextant.rules.Baselines;
import dev.sextant.rules.Linter;
import dev.sextant.rules.Linting;
import dev.sextant.rules.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
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
      "0:no finding at or above --fail-on, or the baseline is written",
      "1:findings at or above --fail-on",
      "2:could not run: bad arguments, or input that cannot be read"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  sextant lint",
      "  sextant lint --fail-on warning docs/events",
      "  sextant lint --format sarif --output sextant.sarif",
      "  sextant lint --stage delivery,replay --format json | jq '.findings[].rule'",
      "  sextant lint --write-baseline",
      "",
      "The gravest findings come last, right above the count. `.sextant.yaml` beside",
      "a catalog may set `fail-on`, the level of `rules`, `waivers`, and a `baseline`.",
      "JSON of several catalogs has them under `catalogs`."
    })
final class LintCommand implements Callable<Integer> {
  private static final String INPUT = "-";

  private final InputStream in;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      description = "Catalogs, or folders with some; - is standard input. Default: this folder.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = FormatWord.class,
      description = "text, json or sarif. Default: text.")
  private Format format = Format.TEXT;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report to this file; the count still comes here.")
  private @Nullable Path output;

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

  /** What a report can be written as. */
  enum Format {
    TEXT,
    JSON,
    SARIF
  }

  static final class FormatWord extends Word<Format> {
    FormatWord() {
      super(Format.class);
    }
  }

  static final class FailOnWord extends Word<FailOn> {
    FailOnWord() {
      super(FailOn.class);
    }
  }

  @Override
  public Integer call() throws IOException {
    Set<String> names = selection.names();
    List<LoadedCatalog> catalogs = catalogs();
    Baselines known = baseline.of(catalogs, names);
    List<Linting> lintings =
        new Linter(Rules.all())
            .lint(catalogs, today.date(), known).stream()
                .map(linting -> selection.isEverything() ? linting : linting.only(names))
                .toList();
    report(lintings);
    boolean forPeople = format == Format.TEXT || output != null;
    baseline.settle(
        forPeople ? spec.commandLine().getOut() : spec.commandLine().getErr(), forPeople);
    if (baseline.isWriting()) {
      return lintings.stream().allMatch(Linting::isJudged) ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
    }
    return lintings.stream().anyMatch(this::fails) ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }

  private boolean fails(Linting linting) {
    return linting.reaches(
        failOn == null ? linting.loaded().configuration().failOn().or(FailOn.ERROR) : failOn);
  }

  /** Every catalog once, however many of the paths lead to it. */
  private List<LoadedCatalog> catalogs() throws IOException {
    CatalogLoader loader = reading.loader();
    Map<String, LoadedCatalog> catalogs = new LinkedHashMap<>();
    for (String path : paths.isEmpty() ? List.of(".") : paths) {
      List<LoadedCatalog> loaded =
          path.equals(INPUT) ? List.of(fromInput(loader)) : loader.load(Path.of(path));
      loaded.forEach(catalog -> catalogs.putIfAbsent(catalog.files().get(0).name(), catalog));
    }
    return List.copyOf(catalogs.values());
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

  private void report(List<Linting> lintings) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Palette palette = Colour.palette(spec);
    if (output == null) {
      written(palette).print(lintings, out);
      return;
    }
    new ReportFile(output).write(file -> written(Palette.PLAIN).print(lintings, file));
    new Tally(palette).print(lintings, out);
  }

  private LintFormat written(Palette palette) {
    return switch (format) {
      case TEXT -> new TextFormat(palette);
      case JSON -> new JsonFormat();
      case SARIF ->
          new SarifFormat(Version.number(), new SarifPlaces(CatalogReading.workingDirectory()));
    };
  }
}
