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

  @Test
  void startsFromAnArchiveOfItsClasses() throws Exception {
    assumeTrue(Files.exists(LAUNCHER.resolve("../../lib/place").normalize()), "one could be made");
    Path loaded = folder.resolve("loaded");
    Result result = finish(withOption(LAUNCHER, "-Xlog:class+load:file=" + loaded, "--version"));
    assertEquals("", result.err());
    assertTrue(result.out().startsWith("sextant "), result.out());
    assertTrue(isShared(loaded, "picocli.CommandLine "), "picocli is in it");
  }

  @Test
  void keepsAnArchiveInTheUsersCacheWhereNoneFits() throws Exception {
    Path home = folder.resolve("elsewhere");
    copy(LAUNCHER.resolve("../..").normalize(), home);
    Path program = home.resolve("bin/sextant");
    Path cache = folder.resolve("cache/sextant");
    assertEquals("", quietly(program), "the first run leaves a mark");
    assertEquals(1, files(cache).size());
    assertEquals(0, Files.size(files(cache).get(0)));
    assertEquals("", quietly(program), "the second has it made");
    for (int tenths = 0; tenths < 600 && isBeingMade(cache); tenths++) {
      Thread.sleep(100);
    }
    assertEquals(1, files(cache).size());
    assumeTrue(Files.size(files(cache).get(0)) > 0, "this Java can make one");
    Path loaded = folder.resolve("loaded");
    assertEquals("", quietly(program, "-Xlog:class+load:file=" + loaded));
    assertTrue(isShared(loaded, "picocli.CommandLine "), "the third starts from it");
  }

  @Test
  void runsWithoutAnArchiveWhereItMayNotKeepOne() throws Exception {
    Path home = folder.resolve("moved");
    copy(LAUNCHER.resolve("../..").normalize(), home);
    Path program = home.resolve("bin/sextant");
    ProcessBuilder off = withOption(program, "-Xmx256m", "--version");
    off.environment().put("SEXTANT_ARCHIVE", "off");
    assertEquals("", finish(off).err());
    assertTrue(Files.notExists(folder.resolve("cache")), "nothing is kept");
    ProcessBuilder nowhere = withOption(program, "-XX:+UseParallelGC", "--version");
    nowhere.environment().put("XDG_CACHE_HOME", "/dev/null/cache");
    Result result = finish(nowhere);
    assertEquals("", result.err());
    assertEquals(0, result.status());
  }

  /** What it says beside its version. */
  private String quietly(Path program, String... options) throws Exception {
    Result result = finish(withOption(program, String.join(" ", options), "--version"));
    assertEquals(0, result.status());
    assertTrue(result.out().matches("sextant \\S+\\R"), result.out());
    return result.err();
  }

  private ProcessBuilder withOption(Path program, String option, String... args) {
    List<String> command = new ArrayList<>(List.of(args));
    command.add(0, program.toString());
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("JAVA_OPTS", option);
    process.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    return process;
  }

  private static boolean isShared(Path loaded, String type) throws IOException {
    return Files.readString(loaded)
        .lines()
        .anyMatch(line -> line.contains(type) && line.contains("shared objects file"));
  }

  private static boolean isBeingMade(Path cache) throws IOException {
    return files(cache).stream().anyMatch(Files::isDirectory) || files(cache).size() != 1;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
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
