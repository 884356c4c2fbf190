package dev.sextant.cli;

import dev.sextant.catalog.loader.Baseline;
import dev.sextant.catalog.loader.Configuration;
import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.rules.BaselineRun;
import dev.sextant.rules.Baselines;
import dev.sextant.rules.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What was known before: where it is kept, and whether this run changes it. */
final class BaselineUse {
  private static final Path NONE = Path.of("none");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Known findings, which do not fail; none for no file. Default: what .sextant.yaml says.")
  private @Nullable Path file;

  @Option(
      names = "--write-baseline",
      description = "Write what is found now to the baseline, so that only what is new fails.")
  private boolean writing;

  @Option(names = "--prune-baseline", description = "Remove what is fixed from the baseline.")
  private boolean pruning;

  private final Map<BaselineTarget, BaselineRun> runs = new LinkedHashMap<>();

  /**
   * Reads the baselines of these catalogs.
   *
   * @param asked the rules that are asked for; none where all are
   */
  Baselines of(List<LoadedCatalog> catalogs, Set<String> asked) throws IOException {
    check();
    Set<String> all = Rules.all().stream().map(r -> r.info().name()).collect(Collectors.toSet());
    Set<String> rules = asked.isEmpty() ? all : asked;
    if (writing && file == null && catalogs.stream().anyMatch(l -> l.environment() != null)) {
      throw mistake("what --env finds needs a baseline of its own; name it with --baseline");
    }
    Map<BaselineTarget, List<LoadedCatalog>> byFile = new LinkedHashMap<>();
    for (LoadedCatalog loaded : catalogs) {
      BaselineTarget target = target(loaded);
      if (target != null) {
        byFile.computeIfAbsent(target, t -> new ArrayList<>()).add(loaded);
      }
    }
    if (pruning && byFile.isEmpty()) {
      throw mistake("there is no baseline to prune; name it with --baseline");
    }
    IdentityHashMap<LoadedCatalog, BaselineRun> byCatalog = new IdentityHashMap<>();
    for (Map.Entry<BaselineTarget, List<LoadedCatalog>> entry : byFile.entrySet()) {
      BaselineTarget target = entry.getKey();
      BaselineRun.Scope scope = scope(target, entry.getValue(), rules, asked.isEmpty());
      BaselineRun run = new BaselineRun(target.read(writing), scope);
      runs.put(target, run);
      entry.getValue().forEach(loaded -> byCatalog.put(loaded, run));
    }
    return Baselines.of(byCatalog);
  }

  private BaselineRun.Scope scope(
      BaselineTarget target, List<LoadedCatalog> judged, Set<String> rules, boolean everything) {
    // What cannot be read may be called as its folder, which is no new name of a known system.
    Set<String> systems =
        judged.stream()
            .filter(LoadedCatalog::complete)
            .map(loaded -> loaded.catalog().system())
            .collect(Collectors.toSet());
    List<Configuration> configurations = judged.stream().map(LoadedCatalog::configuration).toList();
    // What one environment does not show may be there in another, unless each has its own file.
    boolean whole =
        configurations.stream().allMatch(Configuration::wholeFolder)
            && (file != null || judged.stream().allMatch(loaded -> loaded.environment() == null));
    boolean alone =
        target.isConfigured()
            && configurations.stream().map(Configuration::name).distinct().count() == 1;
    return new BaselineRun.Scope(systems, whole, alone, rules, everything, writing);
  }

  private void check() {
    if (writing && pruning) {
      throw mistake("--write-baseline also removes what is fixed; leave out --prune-baseline");
    }
    if (NONE.equals(file) && (writing || pruning)) {
      throw mistake("`--baseline none` leaves no file to change; name one");
    }
  }

  private @Nullable BaselineTarget target(LoadedCatalog loaded) {
    if (NONE.equals(file)) {
      return null;
    }
    return file != null
        ? BaselineTarget.named(file, loaded)
        : BaselineTarget.configured(loaded, writing);
  }

  private ParameterException mistake(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /**
   * Writes the baselines where it was asked for.
   *
   * @param out where people are told of it
   * @param advising whether they are also told what they might do
   */
  void settle(PrintWriter out, boolean advising) throws IOException {
    for (Map.Entry<BaselineTarget, BaselineRun> entry : runs.entrySet()) {
      BaselineTarget target = entry.getKey();
      BaselineRun run = entry.getValue();
      if (writing) {
        List<Baseline.Entry> entries = run.rewritten();
        target.write(entries);
        target.tellWritten(entries.size(), run.kept(), out);
      } else if (run.baseline().readable()) {
        int fixed = run.fixed().size();
        if (pruning && fixed > 0) {
          target.write(run.pruned());
        }
        if (pruning) {
          target.tellPruned(fixed, run.pruned().size(), run.isWhole(), out);
        } else if (advising && fixed > 0) {
          target.tellFixed(fixed, out);
        }
      }
    }
  }
}
