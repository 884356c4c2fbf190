package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The same catalog gives the same report, whoever reads it, wherever, however it is stored. */
class SameBytesTest {
  private static final List<String> SAMPLES = List.of("ftgo", "shop", "starter");

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir private Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @TestFactory
  Stream<DynamicTest> inEveryFormat() {
    return Stream.of("lint", "review", "rules").flatMap(this::inEveryFormatOf);
  }

  private Stream<DynamicTest> inEveryFormatOf(String command) {
    CommandLine line = new Commands(InputStream.nullInputStream()).line(command);
    Iterable<String> words =
        line.getSubcommands()
            .get(command)
            .getCommandSpec()
            .findOption("--format")
            .completionCandidates();
    List<String> formats = new ArrayList<>();
    words.forEach(formats::add);
    assertFalse(formats.isEmpty());
    return formats.stream()
        .map(format -> dynamicTest(command + " " + format, () -> elsewhere(command, format)));
  }

  /** Turkish has other letters for i, Arabic other digits, and Kiribati another day. */
  private void elsewhere(String command, String format) {
    for (String sample : command.equals("rules") ? List.of("") : SAMPLES) {
      String[] args =
          sample.isEmpty()
              ? new String[] {command, "--format", format}
              : new String[] {
                command, "--format", format, "--today", "2026-12-01", "samples/" + sample
              };
      Locale.setDefault(Locale.ENGLISH);
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      String here = run(args);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertEquals(here, run(args), sample);
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(here, run(args), sample);
    }
  }

  @Test
  void whateverTheOrderOfFilesOnDisk() throws IOException {
    Path sample = Path.of("samples/ftgo");
    List<Path> files;
    try (Stream<Path> found = Files.walk(sample)) {
      files = new ArrayList<>(found.filter(Files::isRegularFile).sorted().toList());
    }
    String first = lintCopy(sample, files, folder.resolve("first"));
    Collections.reverse(files);
    assertEquals(first, lintCopy(sample, files, folder.resolve("other")));
  }

  private static String lintCopy(Path sample, List<Path> files, Path copy) throws IOException {
    for (Path file : files) {
      Path target = copy.resolve(sample.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    return run("lint", "--format", "json", "--today", "2026-12-01", copy.toString())
        .replace(copy.toString(), "");
  }

  private static String run(String... args) {
    StringWriter screen = new StringWriter();
    PrintWriter out = new PrintWriter(screen);
    Main.run(out, out, Ansi.OFF, args);
    out.flush();
    return screen.toString();
  }
}
