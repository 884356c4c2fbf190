package dev.sextant.cli;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sextant.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/**
 * Types what a session file says, and compares what comes back.
 *
 * <p>A session begins with comments. Then follow commands, each as {@code $ sextant …}, {@code $
 * cat FILE} or {@code $ cp FILE FILE} with what is printed to either stream, and {@code [exit N]}.
 * {@code $DIR} is a new folder, a copy of the folder that has the session's name if there is one.
 */
class SessionTest {
  private static final Path SESSIONS = Path.of("src/test/resources/cli");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir private Path temp;

  @TestFactory
  Stream<DynamicTest> eachSessionGoesAsWritten() throws IOException {
    try (Stream<Path> files = Files.list(SESSIONS)) {
      return files.filter(file -> file.toString().endsWith(".session")).sorted().toList().stream()
          .map(file -> dynamicTest(file.getFileName().toString(), () -> play(file)));
    }
  }

  private void play(Path session) throws IOException {
    String name = session.getFileName().toString().replace(".session", "");
    Path folder = Files.createDirectories(temp.toRealPath().resolve(name));
    copy(SESSIONS.resolve(name), folder);
    List<String> lines = Files.readAllLines(session);
    StringBuilder played = new StringBuilder();
    lines.stream()
        .takeWhile(line -> line.startsWith("#"))
        .forEach(l -> played.append(l).append("\n"));
    for (String line : lines) {
      if (line.startsWith("$ ")) {
        played.append(played.isEmpty() ? "" : "\n").append(line).append("\n");
        played.append(run(words(line.substring(2).replace("$DIR", folder.toString())), folder));
      }
    }
    Golden.check(session, played.toString());
  }

  private static String run(List<String> words, Path folder) throws IOException {
    String said;
    int status = 0;
    if (words.get(0).equals("cat")) {
      said = Files.readString(Path.of(words.get(1)));
    } else if (words.get(0).equals("cp")) {
      Files.copy(Path.of(words.get(1)), Path.of(words.get(2)), REPLACE_EXISTING);
      said = "";
    } else {
      StringWriter screen = new StringWriter();
      PrintWriter out = new PrintWriter(screen, true);
      status = Main.run(out, out, Ansi.OFF, words.subList(1, words.size()).toArray(String[]::new));
      out.flush();
      said = screen.toString().replace(System.lineSeparator(), "\n");
    }
    String end = said.isEmpty() || said.endsWith("\n") ? "" : "\n";
    return said.replace(folder.toString(), "$DIR") + end + "[exit " + status + "]\n";
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = to.resolve(from.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }
}
