package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine.Help.Ansi;

/** What the README shows is what the program prints: its first screen is the product. */
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

  @TempDir private Path folder;

  @Test
  void everyExampleIsWhatTheProgramPrints() throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(Path.of("README.md")));
    int played = 0;
    String catalog = "";
    while (block.find()) {
      if (block.group(1).equals("yaml") && catalog.isEmpty()) {
        catalog = block.group(2);
        Files.writeString(folder.resolve("orders.yaml"), catalog);
      }
      if (block.group(1).equals("console")) {
        play(block.group(2));
        played++;
      }
    }
    assertEquals(2, played, "the README shows a lint and a review");
    assertTrue(catalog.lines().count() <= 13, "a dozen lines of YAML or so");
  }

  /** A recipe that is copied must at least be YAML, and call the program by options it has. */
  @Test
  void everyRecipeCallsWhatThereIs() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Matcher block = BLOCK.matcher(readme.substring(readme.indexOf("\n## In CI\n")));
    int calls = 0;
    while (block.find()) {
      if (block.group(1).equals("yaml")) {
        Object recipe = new Load(LoadSettings.builder().build()).loadFromString(block.group(2));
        for (String text : texts(recipe).toList()) {
          if (text.startsWith("sextant ")) {
            String[] words = text.strip().split("\\s+");
            String[] args = List.of(words).subList(1, words.length).toArray(String[]::new);
            new Commands(InputStream.nullInputStream()).line(args).parseArgs(args);
            calls++;
          }
        }
      }
    }
    assertEquals(2, calls, "GitHub and GitLab");
  }

  private static Stream<String> texts(Object yaml) {
    if (yaml instanceof Map<?, ?> map) {
      return map.values().stream().flatMap(ReadmeTest::texts);
    }
    return yaml instanceof List<?> list
        ? list.stream().flatMap(ReadmeTest::texts)
        : Stream.of(String.valueOf(yaml));
  }

  /**
   * Compares all that is printed, or only its beginning where the example ends with an ellipsis.
   */
  private void play(String example) {
    int end = example.indexOf('\n');
    String command = example.substring("$ sextant ".length(), end);
    String expected = example.substring(end + 1);
    String printed = run(command.replace(" orders.yaml", " " + folder.resolve("orders.yaml")));
    if (expected.endsWith("…\n")) {
      expected = expected.substring(0, expected.length() - 2);
      printed = printed.substring(0, Math.min(printed.length(), expected.length()));
    }
    assertEquals(expected, printed, command);
  }

  private String run(String command) {
    StringWriter screen = new StringWriter();
    PrintWriter out = new PrintWriter(screen);
    Main.run(out, out, Ansi.OFF, List.of(command.split(" ", -1)).toArray(String[]::new));
    out.flush();
    return screen.toString().replace(System.lineSeparator(), "\n").replace(folder + "/", "");
  }
}
