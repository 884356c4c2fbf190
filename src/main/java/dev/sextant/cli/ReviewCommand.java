package dev.sextant.cli;

import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.render.Templates;
import dev.sextant.render.diagram.DiagramImages;
import dev.sextant.render.diagram.Diagrams;
import dev.sextant.render.diagram.FileNames;
import dev.sextant.render.diagram.Picture;
import dev.sextant.render.review.DiagramView;
import dev.sextant.render.review.ReviewText;
import dev.sextant.render.review.ReviewView;
import dev.sextant.rules.Linter;
import dev.sextant.rules.Linting;
import dev.sextant.rules.Review;
import dev.sextant.rules.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The six stages without questions: where a design stands, and what to do first. */
@Command(
    name = "review",
    sortOptions = false,
    description = "Judges catalogs in six stages, and says what to do first.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the review is written, whatever it says; lint is what fails a build",
      "2:could not run: bad arguments, or input that cannot be read"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  sextant review",
      "  sextant review samples/ftgo -o target/ftgo",
      "  sextant review --format markdown -o docs"
    })
final class ReviewCommand implements Callable<Integer> {
  /** How the review is written. */
  enum Format {
    TEXT,
    MARKDOWN
  }

  static final class FormatWord extends Word<Format> {
    FormatWord() {
      super(Format.class);
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      defaultValue = ".",
      description = "A catalog, or a folder with some. Default: this folder.")
  private Path path = Path.of(".");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = FormatWord.class,
      description = "text or markdown, where diagrams are Mermaid. Default: text.")
  private Format format = Format.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Write the flows' diagrams here as SVG, and Markdown as review.md.")
  private @Nullable Path folder;

  @Mixin private Today today;

  @Mixin private CatalogReading reading;

  @Override
  public Integer call() throws IOException {
    CatalogPaths.check(spec, List.of(path.toString()));
    Phases phases = Phases.of(spec);
    List<LoadedCatalog> loaded = phases.reading(List.of(path), () -> reading.load(path));
    Linter linter = new Linter(Rules.all());
    List<Linting> lintings = phases.judging(loaded, () -> linter.lint(loaded, today.date()));
    Diagrams diagrams = new Diagrams(new FileNames(), lintings.size() > 1);
    FileNames names = new FileNames();
    for (Linting linting : lintings) {
      String name = lintings.size() == 1 ? "review" : "review-" + linting.system();
      List<Picture> shown = sequences(linting, diagrams);
      List<DiagramView> views = phases.drawing(shown.size(), () -> views(shown));
      write(ReviewView.of(Review.of(linting), views), names.of(name));
    }
    return ExitStatus.CLEAN;
  }

  private void write(ReviewView view, String name) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.TEXT) {
      new ReviewText(Colour.palette(spec), out).print(view);
    } else if (folder == null) {
      new Templates().fill("review.md.ftl", view, out);
    } else {
      Path file = folder.resolve(name + ".md");
      new ReportFile(file).write(report -> new Templates().fill("review.md.ftl", view, report));
      Verbosity.remarks(spec).println("wrote " + file);
    }
  }

  /** Listed for every catalog, judged or not, so that no file changes its name with a mistake. */
  private static List<Picture> sequences(Linting linting, Diagrams diagrams) {
    List<Picture> pictures =
        diagrams.list(
            linting.design().catalog(),
            linting.design().causality(),
            Diagrams.Kind.SEQUENCE,
            List.of());
    return linting.isJudged() ? pictures : List.of();
  }

  private List<DiagramView> views(List<Picture> pictures) throws IOException {
    List<DiagramView> views = new ArrayList<>();
    for (Picture picture : pictures) {
      views.add(view(picture));
    }
    return views;
  }

  private DiagramView view(Picture picture) throws IOException {
    String file = null;
    if (folder != null) {
      Path svg = folder.resolve(picture.file() + ".svg");
      new ReportFile(svg).write(DiagramImages.svg(picture.plantUml()));
      file = svg.toString();
    }
    String mermaid = format == Format.MARKDOWN ? picture.mermaid() : "";
    return new DiagramView(picture.title(), picture.caption(), file, mermaid);
  }
}
