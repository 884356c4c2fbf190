package dev.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sextant.cli.completion.Program;
import dev.sextant.cli.manual.ManPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Writes what is shipped beside the program; the build calls it, and nobody else. */
public final class ProgramFiles {
  private ProgramFiles() {}

  /**
   * Writes them.
   *
   * @param args the folder to write to, the version, the date of the build, and what the build is
   *     made of: the folder of its classes and the file that names its libraries
   */
  public static void main(String[] args) throws IOException {
    Map<String, String> files = all(args[1], args[2].substring(0, 10));
    files.put("lib/build", build(List.of(Path.of(args[3]), Path.of(args[4]))) + "\n");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = Path.of(args[0]).resolve(file.getKey());
      Files.createDirectories(path.resolveSibling(""));
      Files.write(path, file.getValue().getBytes(UTF_8));
    }
  }

  /** What tells this build from every other, though their files may be of the same time. */
  private static String build(List<Path> content) throws IOException {
    MessageDigest digest = sha256();
    for (Path path : content) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          digest.update(path.relativize(file).toString().getBytes(UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
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
