package dev.sextant.cli;

import dev.sextant.finding.FailOn;
import dev.sextant.finding.SourceFile;
import dev.sextant.render.CheckstyleFormat;
import dev.sextant.render.GithubFormat;
import dev.sextant.render.GitlabFormat;
import dev.sextant.render.JsonFormat;
import dev.sextant.render.JunitFormat;
import dev.sextant.render.LintFormat;
import dev.sextant.render.Palette;
import dev.sextant.render.PullRequestComment;
import dev.sextant.render.RepositoryFiles;
import dev.sextant.render.SarifFormat;
import dev.sextant.render.SarifPlaces;
import dev.sextant.render.Tally;
import dev.sextant.render.TextFormat;
import dev.sextant.rules.Linting;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The reports of one run: one for whoever reads the log, and more for programs. */
final class LintReports {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT[=FILE]",
      converter = ReportTarget.Reader.class,
      completionCandidates = ReportTarget.Words.class,
      description =
          "text, json, sarif, junit, github, gitlab, checkstyle or markdown. Default: text. Give"
              + " it again for more reports: all but one need a file.")
  private List<ReportTarget> formats = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report to this file; the count still comes here.")
  private @Nullable Path output;

  /** Refuses reports that would get into each other's way; to be asked before the work. */
  void refuseConflicts() {
    targets();
  }

  /** Whether standard output is for people, rather than for a program that reads a report there. */
  boolean isForPeople() {
    return targets().stream()
        .noneMatch(target -> target.file() == null && target.format() != ReportTarget.Format.TEXT);
  }

  private List<ReportTarget> targets() {
    List<ReportTarget> targets =
        formats.isEmpty()
            ? List.of(new ReportTarget(ReportTarget.Format.TEXT, null))
            : List.copyOf(formats);
    if (output != null) {
      ReportTarget only = targets.get(0);
      if (targets.size() > 1 || only.file() != null) {
        throw mistake(
            "--output goes with a single format; name each file as in --format sarif=FILE");
      }
      return List.of(new ReportTarget(only.format(), output));
    }
    Map<Path, String> taken = new HashMap<>();
    for (ReportTarget target : targets) {
      Path file = target.file();
      Path key = file == null ? Path.of("") : file.toAbsolutePath().normalize();
      String other = taken.put(key, target.word());
      if (other != null) {
        throw mistake(
            "`%s` and `%s` would both go to %s; give one a file of its own: --format %s=FILE"
                .formatted(
                    other, target.word(), file == null ? "standard output" : file, target.word()));
      }
    }
    return targets;
  }

  private ParameterException mistake(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /**
   * Writes all reports. Where none goes to standard output, it gets the count.
   *
   * @param failOn from which severity on the findings of a catalog fail the run
   */
  void write(List<Linting> lintings, Function<Linting, FailOn> failOn) throws IOException {
    refuseInputs(lintings);
    PrintWriter out = spec.commandLine().getOut();
    Palette palette = Colour.palette(spec);
    boolean silent = true;
    for (ReportTarget target : targets()) {
      Path file = target.file();
      if (file == null) {
        format(target, palette, failOn).print(lintings, out);
        silent = false;
      } else {
        LintFormat format = format(target, Palette.PLAIN, failOn);
        new ReportFile(file).write(report -> format.print(lintings, report));
      }
    }
    if (silent) {
      new Tally(palette).print(lintings, Verbosity.remarks(spec));
    }
  }

  /** A report over a catalog would be the last that anyone sees of it. */
  private void refuseInputs(List<Linting> lintings) throws IOException {
    List<String> inputs = inputs(lintings);
    for (ReportTarget target : targets()) {
      Path file = target.file();
      if (file == null || !Files.exists(file)) {
        continue;
      }
      for (String name : inputs) {
        Path input = CatalogReading.workingDirectory().resolve(name);
        if (Files.exists(input) && Files.isSameFile(input, file)) {
          throw mistake("`%s` is what was judged here; name another file".formatted(file));
        }
      }
    }
  }

  private static List<String> inputs(List<Linting> lintings) {
    return lintings.stream()
        .flatMap(
            linting ->
                Stream.concat(
                    linting.loaded().files().stream().map(SourceFile::name),
                    Stream.of(linting.loaded().configuration().name(), linting.known().baseline())))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private LintFormat format(
      ReportTarget target, Palette palette, Function<Linting, FailOn> failOn) {
    RepositoryFiles files = new RepositoryFiles(CatalogReading.workingDirectory());
    return switch (target.format()) {
      case TEXT -> new TextFormat(palette, !Verbosity.of(spec).isQuiet());
      case JSON -> new JsonFormat();
      case SARIF -> new SarifFormat(Version.number(), new SarifPlaces(files));
      case JUNIT -> new JunitFormat(files, failOn);
      case GITHUB -> new GithubFormat(files);
      case GITLAB -> new GitlabFormat(files);
      case CHECKSTYLE -> new CheckstyleFormat(files);
      case MARKDOWN -> new PullRequestComment(files);
    };
  }
}
