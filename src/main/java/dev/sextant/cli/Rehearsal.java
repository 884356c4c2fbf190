package dev.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sextant.rules.Rule;
import dev.sextant.rules.RulePage;
import dev.sextant.rules.Rules;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * Does once what people do every day and says nothing, so that the runtime sees which classes that
 * takes and can keep them for a quicker start.
 */
public final class Rehearsal {
  private final PrintWriter nowhere =
      new PrintWriter(new StandardOutput(OutputStream.nullOutputStream()), false, UTF_8);

  private Rehearsal() {}

  /**
   * Rehearses.
   *
   * @param args an empty folder to write catalogs to
   */
  public static void main(String[] args) throws IOException {
    Rehearsal rehearsal = new Rehearsal();
    Path folder = Path.of(args[0]);
    rehearsal.run("--version");
    rehearsal.run("--help");
    rehearsal.run("lint", "--help");
    rehearsal.run("rules");
    rehearsal.run("explain", "hidden-flow");
    String starter = folder.resolve("starter").toString();
    rehearsal.run("init", starter);
    for (String format : List.of("text", "json", "sarif", "github", "gitlab", "junit")) {
      rehearsal.run("lint", "--format", format, starter);
    }
    rehearsal.run("review", starter);
    rehearsal.run("review", "--format", "markdown", starter);
    for (Rule rule : Rules.all()) {
      Path example = Files.createDirectory(folder.resolve(rule.info().name()));
      for (Map.Entry<String, String> file :
          new RulePage(rule.info().name()).example("flagged").entrySet()) {
        Path path = example.resolve(file.getKey());
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, file.getValue());
      }
      rehearsal.run("lint", example.toString());
    }
  }

  private void run(String... command) {
    Screen screen = Screen.of(Map.of(), false, false);
    Ansi colour = Colour.wanted(Map.of(), false);
    Main.run(screen, System.in, nowhere, nowhere, colour, command);
  }
}
