package dev.sextant.cli;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.flow.CausalGraph;
import dev.sextant.render.diagram.DiagramImages;
import dev.sextant.render.diagram.Diagrams;
import dev.sextant.render.diagram.FileNames;
import dev.sextant.render.diagram.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Pictures of what a catalog declares, so that what happens is seen and not only described. */
@Command(
    name = "diagram",
    sortOptions = false,
    description = "Draws what catalogs declare: flows, causes, contexts, channels.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  sextant diagram samples/shop -o docs/diagrams",
      "  sextant diagram samples/shop checkout --format mermaid",
      "  sextant diagram samples/ftgo --kind causal -o docs/diagrams",
      "",
      "Pictures go to files, text to the terminal unless -o is given. GitHub shows",
      "Mermaid inside Markdown, GitLab shows PlantUML too."
    })
final class DiagramCommand implements Callable<Integer> {
  /** What it is written as; the constants are also the files' endings, but for Mermaid's. */
  enum Format {
    SVG,
    PNG,
    PUML,
    MERMAID;

    String ending() {
      return this == MERMAID ? "mmd" : toString();
    }

    boolean isPicture() {
      return this == SVG || this == PNG;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final class KindWord extends Word<Diagrams.Kind> {
    KindWord() {
      super(Diagrams.Kind.class);
    }
  }

  static final class FormatWord extends Word<Format> {
    FormatWord() {
      super(Format.class);
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PATH",
      defaultValue = ".",
      description = "A catalog, or a folder with some. Default: this folder.")
  private Path path;

  @Parameters(
      index = "1..*",
      paramLabel = "FLOW",
      description = "The flows to draw, or whose causes to draw. Default: all.")
  private List<String> flows = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "sequence",
      converter = KindWord.class,
      description = "sequence, causal, context or topology. Default: sequence.")
  private Diagrams.Kind kind;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "svg",
      converter = FormatWord.class,
      description = "svg, png, puml or mermaid. Default: svg.")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The folder to write to. Default for pictures: diagrams.")
  private @Nullable Path folder;

  @Option(
      names = "--deadline",
      paramLabel = "TIME",
      defaultValue = "10s",
      converter = DurationWord.class,
      description = "How long one picture may take, else its text is written. Default: 10s.")
  private Duration deadline = DiagramImages.DEADLINE;

  @Mixin private CatalogReading reading;

  /** Accepted because the other commands take it; a diagram is the same on every day. */
  @SuppressWarnings("unused")
  @Option(names = "--today", paramLabel = "DATE", hidden = true)
  private @Nullable LocalDate today;

  @Override
  public Integer call() throws IOException {
    CatalogPaths.check(spec, List.of(path.toString()));
    Phases phases = Phases.of(spec);
    List<LoadedCatalog> loaded = phases.reading(List.of(path), () -> reading.load(path));
    List<Catalog> catalogs = loaded.stream().map(LoadedCatalog::catalog).toList();
    refuseUnfit();
    refuseUnknown(catalogs);
    int problems = loaded.stream().mapToInt(one -> one.findings().size()).sum();
    if (problems > 0) {
      spec.commandLine()
          .getErr()
          .printf(
              "sextant: reading found %s; `sextant lint` tells which, and the diagrams may lack something%n",
              problems == 1 ? "a problem" : problems + " problems");
    }
    List<Picture> pictures = pictures(catalogs);
    if (pictures.isEmpty()) {
      spec.commandLine()
          .getErr()
          .printf("sextant: %s declared, so there is nothing to draw%n", missing());
    } else if (folder == null && !format.isPicture()) {
      print(pictures);
    } else {
      Path target = folder == null ? Path.of("diagrams") : folder;
      PictureFiles files = new PictureFiles(target, format, new DiagramImages(deadline));
      List<Path> written = phases.drawing(pictures.size(), () -> files.write(pictures));
      written.forEach(file -> Verbosity.remarks(spec).println("wrote " + file));
      files.tellUndrawn(spec.commandLine().getErr());
    }
    return ExitStatus.CLEAN;
  }

  private List<Picture> pictures(List<Catalog> catalogs) {
    Diagrams diagrams = new Diagrams(new FileNames(), catalogs.size() > 1);
    return catalogs.stream()
        .flatMap(catalog -> diagrams.list(catalog, CausalGraph.of(catalog), kind, flows).stream())
        .toList();
  }

  private String missing() {
    return switch (kind) {
      case SEQUENCE -> "no flow is";
      case CAUSAL -> "no message and no entry point is";
      case CONTEXT -> "no context, service or message is";
      case TOPOLOGY -> "no channel and no service is";
    };
  }

  private void refuseUnfit() {
    if (!flows.isEmpty() && (kind == Diagrams.Kind.CONTEXT || kind == Diagrams.Kind.TOPOLOGY)) {
      throw new ParameterException(
          spec.commandLine(),
          "`--kind %s` shows the whole catalog, so it takes no flow such as `%s`"
              .formatted(kind.name().toLowerCase(Locale.ROOT), flows.get(0)));
    }
  }

  private void refuseUnknown(List<Catalog> catalogs) {
    Set<String> known = new LinkedHashSet<>();
    catalogs.forEach(catalog -> known.addAll(catalog.flows().keySet()));
    for (String flow : flows) {
      if (!known.contains(flow)) {
        String declared =
            known.isEmpty() ? "no flow is declared" : "declared are " + String.join(", ", known);
        throw BadArguments.unknown(spec, "flow", flow, known, declared);
      }
    }
  }

  private void print(List<Picture> pictures) {
    spec.commandLine()
        .getOut()
        .print(pictures.stream().map(this::text).collect(Collectors.joining("\n")));
  }

  private String text(Picture picture) {
    return format == Format.MERMAID ? picture.mermaid() : picture.plantUml();
  }
}
