package dev.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sextant.catalog.Base;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.loader.Baseline;
import dev.sextant.catalog.loader.BaselineFile;
import dev.sextant.catalog.loader.BaselineSetting;
import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.finding.Finding;
import dev.sextant.render.BaselineText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file of known findings, and how people are told of it. */
final class BaselineTarget {
  private final Path file;
  private final String name;
  private final Base home;
  private final @Nullable BaselineSetting setting;

  private BaselineTarget(Path file, String name, Base home, @Nullable BaselineSetting setting) {
    this.file = file.toAbsolutePath().normalize();
    this.name = name;
    this.home = home;
    this.setting = setting;
  }

  /** The file that a command names. */
  static BaselineTarget named(Path file, LoadedCatalog loaded) {
    BaselineSetting setting = loaded.configuration().baseline().orNull();
    boolean same = setting != null && setting.file().equals(file.toAbsolutePath().normalize());
    return new BaselineTarget(
        file, file.toString(), loaded.configuration().home(), same ? setting : null);
  }

  /**
   * The file that a catalog's configuration names; null where it names none.
   *
   * @param orUsual whether the usual file beside the configuration is meant then
   */
  static @Nullable BaselineTarget configured(LoadedCatalog loaded, boolean orUsual) {
    Base home = loaded.configuration().home();
    Fact<BaselineSetting> fact = loaded.configuration().baseline();
    BaselineSetting setting = fact.orNull();
    if (setting != null) {
      return new BaselineTarget(setting.file(), setting.name(), home, setting);
    }
    return orUsual && fact.isAbsent()
        ? new BaselineTarget(
            home.folder().resolve(BaselineFile.NAME), home.show(BaselineFile.NAME), home, null)
        : null;
  }

  /** Whether the catalogs' own configuration names the file, so that it is for them alone. */
  boolean isConfigured() {
    return setting != null;
  }

  /** What the file says; nothing where it is yet to be written. */
  Baseline read(boolean toWrite) throws IOException {
    boolean there = Files.exists(file);
    if (!there && toWrite) {
      return Baseline.empty(name);
    }
    if (!there && setting != null) {
      return BaselineFile.missing(setting);
    }
    if (!there) {
      throw new NoSuchFileException(name);
    }
    Baseline baseline = BaselineFile.read(file, name);
    if (toWrite && !baseline.readable()) {
      Finding problem = baseline.findings().get(0);
      throw new IOException(
          "%s cannot be written again, as its entries for other systems would be lost: %s at %s; mend it, or delete it first"
              .formatted(name, problem.message(), problem.place().span()));
    }
    return baseline;
  }

  void write(List<Baseline.Entry> entries) throws IOException {
    byte[] text = BaselineText.of(entries).getBytes(UTF_8);
    if (text.length > BaselineFile.MAX_BYTES) {
      throw new IOException(
          name + " would be larger than 16 MiB; begin with fewer rules, as with `--stage events`");
    }
    if (setting != null && !isBelowRoot()) {
      throw new IOException(name + " is behind a link that leads out of the catalog's root");
    }
    new ReportFile(file).write(text);
  }

  /** A folder on the way that is not there yet will be made, so its nearest one above counts. */
  private boolean isBelowRoot() throws IOException {
    Path folder = file.getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    return folder != null && folder.toRealPath().startsWith(home.root().toRealPath());
  }

  void tellWritten(int entries, long kept, PrintWriter out) {
    out.printf("wrote %s to %s: from now on only what is new fails%n", entries(entries), name);
    if (kept > 0) {
      out.printf("%s of them stay from before, as this run did not look at them%n", kept);
    }
    if (setting == null) {
      String inConfiguration =
          file.startsWith(home.folder())
              ? "write `baseline: %s` into %s, or "
                  .formatted(
                      home.folder().relativize(file).toString().replace('\\', '/'),
                      home.show(".sextant.yaml"))
              : "";
      out.printf("to use it, %spass `--baseline %s`%n", inConfiguration, name);
    }
  }

  void tellFixed(int fixed, PrintWriter out) {
    boolean one = fixed == 1;
    out.printf(
        "%s of %s %s fixed; `sextant lint --prune-baseline` removes %s%n",
        entries(fixed), name, one ? "is" : "are", one ? "it" : "them");
  }

  void tellPruned(int fixed, int left, boolean whole, PrintWriter out) {
    if (!whole) {
      String folder = home.shown().isEmpty() ? "." : home.shown();
      out.printf(
          "%s stays as it is, as only a part was read; prune it with a run over %s%n",
          name, folder);
    } else if (fixed == 0) {
      out.printf("nothing that %s knows is fixed%n", name);
    } else {
      out.printf("removed %s from %s, %d left%n", entries(fixed), name, left);
    }
  }

  private static String entries(int number) {
    return number == 1 ? "1 entry" : number + " entries";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BaselineTarget target && file.equals(target.file);
  }

  @Override
  public int hashCode() {
    return file.hashCode();
  }
}
