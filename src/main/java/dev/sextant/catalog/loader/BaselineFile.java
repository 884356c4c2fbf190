package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.Flaw;
import dev.sextant.catalog.source.JsonReader;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.TextFiles;
import dev.sextant.catalog.source.Tree;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.NearMiss;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a file of known findings, which anyone may have edited or merged badly. */
public final class BaselineFile {
  /** What it is called unless said otherwise. */
  public static final String NAME = ".sextant-baseline.json";

  /** Some hundred thousand entries, of which far fewer are already too many. */
  public static final long MAX_BYTES = 16L * 1024 * 1024;

  private static final String CONFLICT = "\n<<<<<<< ";
  private static final String AGAIN =
      "restore it, or delete it and write it again with `sextant lint --write-baseline`";

  private final SourceFile source;
  private final Problems problems = new Problems();

  private BaselineFile(SourceFile source) {
    this.source = source;
  }

  /**
   * Reads a file; whatever is wrong with its content is a finding.
   *
   * @param name how findings call it
   * @throws IOException where it cannot be read
   */
  public static Baseline read(Path file, String name) throws IOException {
    SourceFile unread = new SourceFile(name, "");
    if (!Files.isRegularFile(file)) {
      return new BaselineFile(unread)
          .unreadable(
              "this is not a file", "name a file that `sextant lint --write-baseline` wrote");
    }
    if (Files.size(file) > MAX_BYTES) {
      return new BaselineFile(unread).unreadable("this file is larger than 16 MiB", AGAIN);
    }
    TextFiles.Decoded text = TextFiles.decode(name, Files.readAllBytes(file));
    BaselineFile baseline = new BaselineFile(text.file());
    Flaw flaw = text.flaw();
    return flaw == null ? baseline.parse() : baseline.unreadable(flaw.message(), flaw.help());
  }

  /** What is known where a configuration names a file that is not there. */
  public static Baseline missing(BaselineSetting setting) throws IOException {
    Problems problems = new Problems();
    problems
        .report(
            LoadingRules.UNREADABLE_CATALOG,
            setting.place(),
            "there is no file " + Quote.of(setting.name()),
            NearMiss.help(
                fileName(setting.file()),
                neighbours(setting.file()),
                "write it with `sextant lint --write-baseline`, or remove this line"))
        .detail(setting.name());
    return new Baseline(setting.name(), List.of(), false, problems.findings());
  }

  private static List<String> neighbours(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(BaselineFile::fileName).filter(n -> n.endsWith(".json")).sorted().toList();
    }
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }

  private Baseline parse() {
    int conflict = ("\n" + source.text()).indexOf(CONFLICT);
    if (conflict >= 0) {
      return unreadable(
          SourceSpan.at(source, conflict),
          "a merge conflict begins here",
          "keep the entries of both sides, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`");
    }
    Tree tree = JsonReader.read(source);
    tree.flaws().forEach(problems::report);
    Node root = tree.root();
    if (problems.isIncomplete()) {
      return baseline(List.of());
    }
    if (!(root instanceof MapNode map) || map.get(BaselineBinder.MARK) == null) {
      return unreadable(
          "this file has no `" + BaselineBinder.MARK + "` line, so it is no baseline", AGAIN);
    }
    MapNode empty = MapNode.of(SourceSpan.startOf(source), new LinkedHashMap<>());
    Reading reading = new Reading(problems, new Names(empty, problems), Map.of());
    return baseline(Section.bind(reading, root, start(), "a baseline", BaselineBinder::entries));
  }

  private Baseline baseline(List<Baseline.Entry> entries) {
    return new Baseline(source.name(), entries, !problems.isIncomplete(), problems.findings());
  }

  private Place start() {
    return new Place(CatalogPath.ROOT, SourceSpan.startOf(source));
  }

  private Baseline unreadable(String message, String help) {
    return unreadable(SourceSpan.startOf(source), message, help);
  }

  private Baseline unreadable(SourceSpan span, String message, String help) {
    problems
        .report(LoadingRules.UNREADABLE_CATALOG, start().at(span), message, help)
        .detail(source.name());
    return baseline(List.of());
  }
}
