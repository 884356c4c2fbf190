package dev.sextant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the program as it is shipped, because jars, launcher and flushing can each fail on their
 * own.
 */
class PackagedProgramIT {
  private static final Path LAUNCHER = Path.of("target/sextant/bin/sextant").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void tellsItsVersion() throws Exception {
    Result result = run(LAUNCHER, "--version");
    assertTrue(result.out().matches("sextant \\d+\\.\\d+\\.\\d+\\S*\\R"), result.out());
    assertEquals("", result.err());
    assertEquals(0, result.status());
  }

  @Test
  void helps() throws Exception {
    Result result = run(LAUNCHER, "--help");
    assertTrue(result.out().startsWith("Usage: sextant"), result.out());
    assertEquals(0, result.status());
  }

  @Test
  void refusesWhatItDoesNotKnow() throws Exception {
    Result result = run(LAUNCHER, "--no such option");
    assertEquals("", result.out());
    assertTrue(result.err().contains("--no such option"), result.err());
    assertEquals(2, result.status());
  }

  @Test
  void reviewsARealSystemAndDrawsItsFlows() throws Exception {
    Path sample = Path.of("samples/ftgo").toAbsolutePath();
    Path pictures = folder.resolve("pictures");
    Result result =
        run(
            LAUNCHER,
            "review",
            sample.toString(),
            "-o",
            pictures.toString(),
            "--today",
            "2026-12-01");
    assertEquals("", result.err());
    assertEquals(0, result.status());
    assertTrue(result.out().startsWith("FTGO, judged on 2026-12-01"), result.out());
    assertTrue(result.out().contains("Final checklist"), result.out());
    String svg = Files.readString(pictures.resolve("CreateOrderSaga.svg"));
    assertTrue(svg.contains("AuthorizeCommand"), "the saga is drawn");
  }

  @Test
  void lintsInEveryFormatAndFailsWhereItShould() throws Exception {
    Path sample = Path.of("samples/ftgo").toAbsolutePath();
    for (String format : List.of("text", "json", "sarif")) {
      Result result = run(LAUNCHER, "lint", "--format", format, sample.toString());
      assertEquals("", result.err());
      assertEquals(1, result.status(), "one error");
      assertTrue(result.out().contains("handler-not-working"), format);
    }
    assertEquals(0, run(LAUNCHER, "lint", "--fail-on", "never", sample.toString()).status());
    assertEquals(2, run(LAUNCHER, "lint", folder.resolve("nowhere").toString()).status());
  }

  @Test
  void runsThroughALinkFromAFolderWithSpaces() throws Exception {
    Path home = folder.resolve("my programs");
    copy(LAUNCHER.resolve("../..").normalize(), home);
    Path link =
        Files.createSymbolicLink(folder.resolve("link"), Path.of("my programs/bin/sextant"));
    assertEquals(0, run(home.resolve("bin/sextant"), "--version").status());
    assertEquals(0, run(link, "--version").status());
  }

  @Test
  void saysInWordsThatJavaIsMissing() throws Exception {
    ProcessBuilder process = new ProcessBuilder(LAUNCHER.toString(), "--version");
    process.environment().put("JAVA_HOME", folder.toString());
    Result result = finish(process);
    assertTrue(result.err().contains("Java 17 or newer is needed"), result.err());
    assertEquals(2, result.status());
  }

  @Test
  void saysThatAReportIsLost() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    Path err = folder.resolve("err");
    int status =
        new ProcessBuilder(LAUNCHER.toString(), "rules")
            .redirectOutput(full.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    assertEquals(
        "sextant: cannot write all of the output: No space left on device\n",
        Files.readString(err));
    assertEquals(2, status);
  }

  @Test
  void bringsCompletionAndManPages() throws Exception {
    Path home = LAUNCHER.resolve("../..").normalize();
    Result result = run(LAUNCHER, "completion", "bash");
    assertEquals(result.out(), Files.readString(home.resolve("completion/sextant.bash")));
    assertTrue(Files.exists(home.resolve("completion/_sextant")));
    assertTrue(Files.exists(home.resolve("completion/sextant.fish")));
    assertTrue(Files.readString(home.resolve("man/man1/sextant-lint.1")).startsWith(".TH"));
  }

  private Result run(Path program, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(args));
    command.add(0, program.toString());
    return finish(new ProcessBuilder(command));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** Output goes to files, because two pipes read one after the other can block each other. */
  private Result finish(ProcessBuilder process) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    process.directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    int status = process.start().waitFor();
    return new Result(status, Files.readString(out), Files.readString(err));
  }

  /** What a caller of the program sees. */
  private record Result(int status, String out, String err) {}
}
