package dev.sextant.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A first catalog to change, as an empty page is the hardest to start from. */
@Command(
    name = "init",
    description = "Writes a small catalog to start from.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  sextant init",
      "  sextant init docs/catalog",
      "",
      "A catalog that is there already is never overwritten."
    })
final class InitCommand implements Callable<Integer> {
  private static final String NAME = "catalog.yaml";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = ".",
      description = "Where to write catalog.yaml; made if it is not there. Default: this folder.")
  private Path folder = Path.of(".");

  @Override
  public Integer call() throws IOException {
    Path catalog = folder.resolve(NAME).normalize();
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IOException(folder + " is a file, not a folder");
    }
    if (Files.exists(catalog, LinkOption.NOFOLLOW_LINKS)) {
      throw exists(catalog);
    }
    Files.createDirectories(folder);
    write(catalog);
    tellWhatIsNext(catalog);
    return ExitStatus.CLEAN;
  }

  /** Under another name first, so that nobody ever sees half a catalog. */
  private void write(Path catalog) throws IOException {
    Path draft = Files.createTempFile(folder, ".catalog", ".tmp");
    try (InputStream starter = InitCommand.class.getResourceAsStream("/starter/" + NAME)) {
      if (starter == null) {
        throw new IllegalStateException("the starter catalog is missing from this build");
      }
      Files.copy(starter, draft, StandardCopyOption.REPLACE_EXISTING);
      Files.move(draft, catalog);
    } catch (FileAlreadyExistsException meanwhile) {
      throw exists(catalog);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static IOException exists(Path catalog) {
    return new IOException(catalog + " is there already, and is not overwritten");
  }

  private void tellWhatIsNext(Path catalog) {
    PrintWriter out = Verbosity.remarks(spec);
    String path = folder.normalize().toString();
    String argument = path.isEmpty() ? "" : " " + (path.contains(" ") ? "'" + path + "'" : path);
    out.println("wrote " + catalog);
    out.println();
    out.println("Put your names in place of its own, then run `sextant lint" + argument + "`.");
    out.println("`sextant schema --help` tells how your editor can complete the keys.");
  }
}
