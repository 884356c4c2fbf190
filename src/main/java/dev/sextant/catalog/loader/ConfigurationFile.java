package dev.sextant.catalog.loader;

import dev.sextant.catalog.Base;
import dev.sextant.catalog.Policy;
import dev.sextant.catalog.source.Flaw;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.TextFiles;
import dev.sextant.catalog.source.Tree;
import dev.sextant.catalog.source.YamlReader;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds and reads {@code .sextant.yaml}. */
final class ConfigurationFile {
  static final String NAME = ".sextant.yaml";

  /** What people take for it, as other YAML files may be called so. */
  private static final String OTHER_NAME = ".sextant.yml";

  /** Far more than anyone writes by hand, which also bounds how many waivers there can be. */
  private static final long MAX_BYTES = 1024 * 1024;

  private final SourceFile source;
  private final Base home;
  private final Problems problems = new Problems();
  private ConfigurationBinder.Settings settings;

  private ConfigurationFile(SourceFile source, Base home) {
    this.source = source;
    this.home = home;
    this.settings = ConfigurationBinder.Settings.none(startOf(source));
  }

  /**
   * The configuration of a catalog: the nearest file from its own folder up to its root.
   *
   * @param base where the catalog's first file is
   * @param read the folder below which everything is being read; null for a single file
   * @param known those that other catalogs have asked for, as many may share a long one
   */
  static Configuration nearest(Base base, @Nullable Path read, Map<Base, ConfigurationFile> known)
      throws IOException {
    String up = "";
    Base home = base;
    List<Finding> misnamed = new ArrayList<>();
    for (Path folder = base.folder();
        folder != null && folder.startsWith(base.root());
        folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(OTHER_NAME))) {
        misnamed.add(misnamed(base.show(up + OTHER_NAME)));
      }
      Path file = folder.resolve(NAME);
      home = new Base(folder, base.root(), base.show(up));
      if (Files.isRegularFile(file)) {
        ConfigurationFile nearest = read(home, known);
        return nearest.configuration(isWithin(folder, read), misnamed, nearest.policy(known));
      }
      up += "../";
    }
    return Configuration.none(home, isWithin(base.root(), read), misnamed);
  }

  /**
   * The policy of this file under that of every one above it in the repository: a house's word is
   * not undone by a file of one's own beside a catalog.
   */
  private @Nullable Policy policy(Map<Base, ConfigurationFile> known) throws IOException {
    Policy policy = settings.policy();
    String up = "../";
    for (Path folder : foldersAbove(home.folder())) {
      Path file = folder.resolve(NAME);
      if (Files.isRegularFile(file)) {
        Policy house = read(new Base(folder, folder, home.show(up)), known).settings.policy();
        policy = policy == null ? house : HousePolicy.over(policy, house);
      }
      up += "../";
    }
    return policy;
  }

  /** The nearest first, up to the repository's top; none where there is no repository. */
  private static List<Path> foldersAbove(Path home) {
    List<Path> above = new ArrayList<>();
    for (Path folder = home; folder != null; folder = folder.getParent()) {
      if (!folder.equals(home)) {
        above.add(folder);
      }
      if (Files.exists(folder.resolve(".git"))) {
        return above;
      }
    }
    return List.of();
  }

  private static boolean isWithin(Path folder, @Nullable Path read) {
    return read != null && folder.startsWith(read);
  }

  private static Finding misnamed(String name) {
    Report report = new Report(LoadingRules.UNREADABLE_CATALOG);
    report
        .at(
            startOf(new SourceFile(name, "")),
            "nobody reads this file, as a configuration is called `" + NAME + "`",
            "rename it")
        .detail(name);
    return report.findings().get(0);
  }

  /** What the configuration in a folder excludes; nothing where it has none that can be read. */
  static List<Exclude> excludes(Path folder, Path root) {
    Path file = folder.resolve(NAME);
    try {
      return Files.isRegularFile(file)
          ? read(file, new Base(folder, root, "")).settings.exclude()
          : List.of();
    } catch (IOException toldWhenItIsReadForItsCatalog) {
      return List.of();
    }
  }

  private static ConfigurationFile read(Base home, Map<Base, ConfigurationFile> known)
      throws IOException {
    ConfigurationFile file = known.get(home);
    if (file == null) {
      file = read(home.folder().resolve(NAME), home);
      known.put(home, file);
    }
    return file;
  }

  private static ConfigurationFile read(Path file, Base home) throws IOException {
    String name = home.show(NAME);
    ConfigurationFile none = new ConfigurationFile(new SourceFile(name, ""), home);
    if (!file.toRealPath().startsWith(home.root().toRealPath())) {
      return none.unreadable(
          "this is a link to a file outside of the catalog's root", "put a copy of it here");
    }
    if (Files.size(file) > MAX_BYTES) {
      return none.unreadable(
          "this file is larger than 1 MiB", "keep only settings and waivers here");
    }
    TextFiles.Decoded text = TextFiles.decode(name, Files.readAllBytes(file));
    Flaw flaw = text.flaw();
    ConfigurationFile configuration = new ConfigurationFile(text.file(), home);
    return flaw == null
        ? configuration.parse()
        : configuration.unreadable(flaw.message(), flaw.help());
  }

  private ConfigurationFile parse() {
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
    settings =
        Section.bind(
            reading, root, startOf(source), "a configuration", ConfigurationBinder::settings);
    return this;
  }

  private Configuration configuration(
      boolean wholeFolder, List<Finding> misnamed, @Nullable Policy policy) {
    List<Finding> findings = new ArrayList<>(misnamed);
    findings.addAll(problems.findings());
    return new Configuration(
        source.name(),
        home,
        settings.failOn(),
        settings.baseline(),
        settings.rules(),
        settings.waivers(),
        policy,
        wholeFolder,
        !problems.isIncomplete(),
        findings);
  }

  private static Place startOf(SourceFile source) {
    return new Place(CatalogPath.ROOT, SourceSpan.startOf(source));
  }

  private ConfigurationFile unreadable(String message, String help) {
    problems
        .report(LoadingRules.UNREADABLE_CATALOG, startOf(source), message, help)
        .detail(source.name());
    return this;
  }
}
