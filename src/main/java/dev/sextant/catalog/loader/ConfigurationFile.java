package dev.sextant.catalog.loader;

import dev.sextant.catalog.Base;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.source.Flaw;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.TextFiles;
import dev.sextant.catalog.source.Tree;
import dev.sextant.catalog.source.YamlReader;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Place;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds and reads {@code .sextant.yaml}. */
final class ConfigurationFile {
  static final String NAME = ".sextant.yaml";

  /** Far more than anyone writes by hand, which also bounds how many waivers there can be. */
  private static final long MAX_BYTES = 1024 * 1024;

  private final SourceFile source;
  private final Base home;
  private final boolean wholeFolder;
  private final Problems problems = new Problems();

  private ConfigurationFile(SourceFile source, Base home, boolean wholeFolder) {
    this.source = source;
    this.home = home;
    this.wholeFolder = wholeFolder;
  }

  /**
   * The configuration of a catalog: the nearest file from its own folder up to its root.
   *
   * @param base where the catalog's first file is
   * @param read the folder below which everything is being read; null for a single file
   */
  static Configuration nearest(Base base, @Nullable Path read) throws IOException {
    String up = "";
    Base home = base;
    for (Path folder = base.folder();
        folder != null && folder.startsWith(base.root());
        folder = folder.getParent()) {
      Path file = folder.resolve(NAME);
      home = new Base(folder, base.root(), base.show(up));
      if (Files.isRegularFile(file)) {
        return read(file, home, isWithin(folder, read));
      }
      up += "../";
    }
    return Configuration.none(home, isWithin(base.root(), read));
  }

  private static boolean isWithin(Path folder, @Nullable Path read) {
    return read != null && folder.startsWith(read);
  }

  private static Configuration read(Path file, Base home, boolean wholeFolder) throws IOException {
    String name = home.show(NAME);
    if (!file.toRealPath().startsWith(home.root().toRealPath())) {
      return new ConfigurationFile(new SourceFile(name, ""), home, wholeFolder)
          .unreadable(
              "this is a link to a file outside of the catalog's root", "put a copy of it here");
    }
    if (Files.size(file) > MAX_BYTES) {
      return new ConfigurationFile(new SourceFile(name, ""), home, wholeFolder)
          .unreadable("this file is larger than 1 MiB", "keep only settings and waivers here");
    }
    byte[] bytes = Files.readAllBytes(file);
    TextFiles.Decoded text = TextFiles.decode(name, bytes);
    Flaw flaw = text.flaw();
    ConfigurationFile configuration = new ConfigurationFile(text.file(), home, wholeFolder);
    return flaw == null
        ? configuration.parse()
        : configuration.unreadable(flaw.message(), flaw.help());
  }

  private Configuration parse() {
    Tree tree = YamlReader.read(source);
    tree.flaws().forEach(problems::report);
    Node root = tree.root();
    if (root != null && !(root instanceof MapNode)) {
      return unreadable(
          "a configuration is a map, but this file holds " + root.kind(),
          "write settings such as `fail-on: warning`");
    }
    MapNode empty = MapNode.of(SourceSpan.startOf(source), new LinkedHashMap<>());
    Reading reading = new Reading(problems, new Names(empty, problems), Map.of(source, home));
    ConfigurationBinder.Settings settings =
        Section.bind(reading, root, start(), "a configuration", ConfigurationBinder::settings);
    return configuration(settings);
  }

  private Configuration configuration(ConfigurationBinder.Settings settings) {
    return new Configuration(
        source.name(),
        home,
        settings.failOn(),
        settings.baseline(),
        settings.rules(),
        settings.waivers(),
        wholeFolder,
        !problems.isIncomplete(),
        problems.findings());
  }

  private Place start() {
    return new Place(CatalogPath.ROOT, SourceSpan.startOf(source));
  }

  private Configuration unreadable(String message, String help) {
    problems.report(LoadingRules.UNREADABLE_CATALOG, start(), message, help).detail(source.name());
    return configuration(
        new ConfigurationBinder.Settings(
            Fact.absent(start()), Fact.absent(start()), Map.of(), List.of()));
  }
}
