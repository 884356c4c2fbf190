package dev.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sextant.cli.completion.Program;
import dev.sextant.cli.manual.ManPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** Writes what is shipped beside the program; the build calls it, and nobody else. */
public final class ProgramFiles {
  private ProgramFiles() {}

  /**
   * Writes them.
   *
   * @param args the folder to write to, the version, and the date of the build
   */
  public static void main(String[] args) throws IOException {
    for (Map.Entry<String, String> file : all(args[1], args[2].substring(0, 10)).entrySet()) {
      Path path = Path.of(args[0]).resolve(file.getKey());
      Files.createDirectories(path.resolveSibling(""));
      Files.write(path, file.getValue().getBytes(UTF_8));
    }
  }

  /** Their texts by path, under the names by which shells and man look for them. */
  static Map<String, String> all(String version, String date) {
    CommandLine line = new Commands(InputStream.nullInputStream()).all();
    Program program = Program.of(line);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("completion/sextant.bash", program.script(Program.Shell.BASH));
    files.put("completion/_sextant", program.script(Program.Shell.ZSH));
    files.put("completion/sextant.fish", program.script(Program.Shell.FISH));
    ManPage.all(line, version, date).forEach((name, page) -> files.put("man/man1/" + name, page));
    return files;
  }
}
