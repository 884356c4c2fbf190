package dev.sextant.cli;

import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.finding.SourceFile;
import dev.sextant.render.Legible;
import dev.sextant.rules.Linting;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The parts of a run that can take long: a person who waits is told which one lasts, and one who
 * asks with {@code --verbose} what each did and how long it took.
 */
final class Phases {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final PrintWriter err;
  private final boolean verbose;
  private final @Nullable Progress progress;

  private Phases(PrintWriter err, boolean verbose, @Nullable Progress progress) {
    this.err = err;
    this.verbose = verbose;
    this.progress = progress;
  }

  /** As the arguments and the terminal of the command want it. */
  static Phases of(CommandSpec spec) {
    Verbosity verbosity = Verbosity.of(spec);
    PrintWriter err = spec.commandLine().getErr();
    boolean shown = Screen.of(spec).progress() && !verbosity.isQuiet() && !verbosity.isVerbose();
    return new Phases(err, verbosity.isVerbose(), shown ? new Progress(err, PATIENCE) : null);
  }

  /** Reads catalogs. */
  List<LoadedCatalog> reading(List<?> paths, Progress.Task<List<LoadedCatalog>> task)
      throws IOException {
    long start = System.nanoTime();
    String what = paths.size() == 1 ? String.valueOf(paths.get(0)) : paths.size() + " paths";
    List<LoadedCatalog> catalogs = during(() -> "reading " + what + " …", task);
    if (verbose) {
      say("version " + Version.number() + " on Java " + Runtime.version());
      for (LoadedCatalog catalog : catalogs) {
        catalog.files().forEach(file -> say("read " + file.name()));
        String configuration = catalog.configuration().name();
        say("configuration: " + (configuration.isEmpty() ? "none" : configuration));
      }
      List<SourceFile> files = catalogs.stream().flatMap(c -> c.files().stream()).toList();
      say("read " + count(files.size(), "file") + since(start));
    }
    return catalogs;
  }

  /** Judges catalogs. */
  List<Linting> judging(List<LoadedCatalog> catalogs, Progress.Task<List<Linting>> task)
      throws IOException {
    long start = System.nanoTime();
    int messages = catalogs.stream().mapToInt(loaded -> loaded.catalog().messages().size()).sum();
    List<Linting> lintings = during(() -> "judging " + count(messages, "message") + " …", task);
    if (verbose) {
      for (Linting linting : lintings) {
        say(count(linting.rules(), "rule") + " looked at " + linting.system());
      }
      say("judged " + count(messages, "message") + since(start));
    }
    return lintings;
  }

  /** Draws pictures. */
  <T> T drawing(int pictures, Progress.Task<T> task) throws IOException {
    long start = System.nanoTime();
    T drawn = during(() -> "drawing " + count(pictures, "picture") + " …", task);
    if (verbose) {
      say("drew " + count(pictures, "picture") + since(start));
    }
    return drawn;
  }

  /** The words are made only for who reads them: to write a number with its commas takes long. */
  private <T> T during(Supplier<String> what, Progress.Task<T> task) throws IOException {
    return progress == null ? task.run() : progress.during(what.get(), task);
  }

  private void say(String words) {
    err.println("sextant: " + Legible.of(words));
    err.flush();
  }

  private static String since(long start) {
    return String.format(Locale.ROOT, " in %.2f s", (System.nanoTime() - start) / 1e9);
  }

  private static String count(int number, String one) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : one + "s");
  }
}
