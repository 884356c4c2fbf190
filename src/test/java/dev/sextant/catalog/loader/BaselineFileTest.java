package dev.sextant.catalog.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Place;
import dev.sextant.finding.Severity;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A baseline comes with pull requests, like the catalog that it is for. */
class BaselineFileTest {
  @TempDir private Path folder;

  @Test
  void anEntryIsWhatItsLineSays() throws IOException {
    Baseline baseline =
        read(
            """
            {"sextant-baseline": 1, "known": [
              {"system": "S", "rule": "r", "at": "events.A", "detail": "d", "inherited-by": "x", "severity": "note"},
              {"system": "S", "rule": "r"},
              {}
            ]}
            """);
    assertEquals(List.of(), baseline.findings());
    assertEquals(
        List.of(
            new Baseline.Entry(new Baseline.Key("S", "r", "events.A", "d", "x"), Severity.NOTE),
            new Baseline.Entry(new Baseline.Key("S", "r", "", "", ""), null)),
        baseline.entries());
  }

  @Test
  void anEntryBearsWhatIsNoGraver() {
    Baseline.Key key = new Baseline.Key("S", "r", "", "", "");
    Baseline.Entry note = new Baseline.Entry(key, Severity.NOTE);
    Baseline.Entry error = new Baseline.Entry(key, Severity.ERROR);
    Baseline.Entry any = new Baseline.Entry(key, null);
    assertTrue(error.bears(Severity.WARNING));
    assertFalse(note.bears(Severity.WARNING));
    assertTrue(any.bears(Severity.ERROR));
    assertEquals(error, note.or(error));
    assertEquals(error, error.or(note));
    assertEquals(any, any.or(error));
    assertEquals(any, error.or(any));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"sextant-baseline": 1, "known": [{"system": "S"}   | 1:50: not valid JSON: the file ends before its last `}` or `]`
          {"known": []}                                       | 1:1: this file has no `sextant-baseline` line, so it is no baseline
          {"sextant-baseline": 2}                             | 1:22: this is a baseline of version `2`, and only version 1 is known here
          {"sextant-baseline": 1, "knwon": []}                | 1:25: `knwon` is not a key of a baseline
          {"sextant-baseline": 1, "known": {}}                | 1:34: `known` should be a list, but is a map
          {"sextant-baseline": 1, "known": ["x"]}             | 1:35: item 1 of `known` should be a map, but is text
          {"sextant-baseline": 1, "known": [{"system": "S"}]} | 1:35: this entry states no `rule`, and so nothing is known by it
          """)
  void aMistakeIsAFinding(String text, String expected) throws IOException {
    Baseline baseline = read(text);
    Finding first = baseline.findings().get(0);
    assertEquals("b.json:" + expected, first.place().span() + ": " + first.message());
    assertEquals(List.of(), baseline.entries());
  }

  @Test
  void aMergeConflictIsTold() throws IOException {
    for (String before : List.of("", "{\n")) {
      Finding conflict = read(before + "<<<<<<< HEAD\n").findings().get(0);
      assertEquals(before.isEmpty() ? 1 : 2, conflict.place().span().line());
      assertEquals("a merge conflict begins here", conflict.message());
    }
  }

  /** Where a configuration names a file that is not there, its neighbours may be meant. */
  @Test
  void aMissingOneIsToldWithTheOneThatIsMeant() throws IOException {
    Files.writeString(folder.resolve("known.json"), "{}");
    Files.writeString(folder.resolve("knwn.txt"), "{}");
    assertEquals("there is no file `knwn.json` / did you mean `known.json`?", missing("knwn.json"));
    String write = " / write it with `sextant lint --write-baseline`, or remove this line";
    assertEquals("there is no file `other.json`" + write, missing("other.json"));
    assertEquals("there is no file `knwn.tx`" + write, missing("knwn.tx"));
    assertEquals("there is no file `no/knwn.json`" + write, missing("no/knwn.json"));
  }

  private String missing(String name) throws IOException {
    Place place = new Place(CatalogPath.of("baseline"), SourceSpan.startOf(new SourceFile("", "")));
    Baseline baseline =
        BaselineFile.missing(new BaselineSetting(folder.resolve(name), name, place));
    assertFalse(baseline.readable());
    Finding finding = baseline.findings().get(0);
    return finding.message() + " / " + finding.help();
  }

  @Test
  void whatIsHostileEnds() throws IOException {
    assertFalse(read("[".repeat(1_000_000)).readable());
    assertFalse(read("{\"sextant-baseline\": 1, \"known\": " + "[".repeat(1000)).readable());
    assertFalse(BaselineFile.read(folder, "a folder").readable());
    Path large = folder.resolve("large.json");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(BaselineFile.MAX_BYTES + 1);
    }
    assertFalse(BaselineFile.read(large, "large.json").readable());
  }

  private Baseline read(String text) throws IOException {
    return BaselineFile.read(Files.writeString(folder.resolve("b.json"), text), "b.json");
  }
}
