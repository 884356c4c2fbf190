package dev.sextant.catalog.loader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, there is a finding that says where and what to do, and soon. */
class HostileFilesTest {
  private static final String HEAD = "sextant: 1\nsystem: S\n";

  @TempDir private Path temp;

  @TestFactory
  Stream<DynamicTest> eachIsOneFindingInTime() {
    Map<String, String> expected = new LinkedHashMap<>();
    Map<String, byte[]> files = new LinkedHashMap<>();
    add(
        files,
        expected,
        "bad escape",
        HEAD + "a: \"\\UFFFFFFFF\"\n",
        "3:1: not valid YAML: what fo");
    add(
        files,
        expected,
        "laughs",
        laughs(),
        "1:1: the aliases in this file would write out to more");
    add(files, expected, "quadratic", quadratic(), "1:1: the aliases in this file would write out");
    add(
        files,
        expected,
        "deep by aliases",
        aliasChain(),
        "202:16: this is nested more than 200 levels");
    String deep = ": this is nested more than 200 levels deep";
    add(files, expected, "deep lists", HEAD + "a: " + "[".repeat(20_000), "3:204" + deep);
    add(files, expected, "deep maps", HEAD + "a: " + "{a: ".repeat(20_000), "3:801" + deep);
    add(
        files,
        expected,
        "deep JSON",
        "{\"sextant\":1,\"a\":" + "{\"a\":".repeat(20_000),
        "1:1014" + deep);
    add(files, expected, "deep dashes", HEAD + "a:\n" + "- ".repeat(20_000), "4:401" + deep);
    add(files, expected, "deep block", deepBlock(), "203:201" + deep);
    add(files, expected, "NUL", HEAD + "a\0: b\n", "3:2: not valid YAML: the character U+0000");
    add(files, expected, "bell behind an emoji", HEAD + "😀: \u0007\n", "3:4: not valid YAML: the");
    String a = "a".repeat(10_000_000);
    add(
        files,
        expected,
        "huge key",
        HEAD + a + ": 1\n",
        "3:10000001: not valid YAML: this line should");
    return files.entrySet().stream()
        .map(e -> dynamicTest(e.getKey(), () -> findsOne(e.getValue(), expected.get(e.getKey()))));
  }

  private static void add(
      Map<String, byte[]> files,
      Map<String, String> expected,
      String what,
      String text,
      String start) {
    files.put(what, text.getBytes(UTF_8));
    expected.put(what, start);
  }

  private void findsOne(byte[] content, String expected) {
    List<String> findings = findings(content);
    assertEquals(1, findings.size(), findings::toString);
    String start = "unreadable-catalog  f.yaml:" + expected;
    assertTrue(findings.get(0).startsWith(start), () -> findings.get(0) + "\n" + start);
  }

  @Test
  void largeButHonestFilesAreRead() {
    String text = "x-note: \"" + "a".repeat(10_000_000) + "\"\n";
    assertEquals(List.of(), findings(HEAD + text));
    String line =
        IntStream.range(0, 30_000)
            .mapToObj(i -> "E" + i + ": {}")
            .collect(Collectors.joining(", "));
    assertEquals(List.of(), findings(HEAD + "events: {" + line + "}\n"));
  }

  @Test
  void manyUnknownKeysAreAllSaid() {
    String keys =
        IntStream.range(0, 20_000).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining());
    assertEquals(20_000, findings(HEAD + keys).size());
  }

  @Test
  void manyMisspeltNamesStopBeingGuessed() {
    StringBuilder text = new StringBuilder(HEAD + "events:\n");
    IntStream.range(0, 5_000).forEach(i -> text.append("  Thing" + i + "Placed: {}\n"));
    text.append("services:\n  s:\n    consumes:\n");
    IntStream.range(0, 5_000).forEach(i -> text.append("      Thing" + i + "Placde: {}\n"));
    List<String> findings = findings(text.toString());
    assertEquals(5_000, findings.size());
    assertTrue(findings.get(0).contains("did you mean `Thing0Placed`?"), findings.get(0));
  }

  @Test
  void longAndUnprintableNamesAreShortenedInMessages() {
    String name = "\\e[31m" + "a".repeat(10_000);
    String finding = findings(HEAD + "events: {A: {channel: \"" + name + "\"}}\n").get(0);
    String message = finding.substring(finding.indexOf("f.yaml"));
    assertTrue(message.startsWith("f.yaml:3:23: `\uFFFD[31maaa"), message);
    assertTrue(message.contains("a…` is not declared as a channel"), message);
  }

  @Test
  void patternsThatExplodeAreRefused() {
    for (String pattern :
        List.of("(((a{100}){100}){100}){100}", "(".repeat(5000) + ")".repeat(5000))) {
      String finding = findings(HEAD + "policy: {naming: {pattern: \"" + pattern + "\"}}\n").get(0);
      assertTrue(finding.contains("is not a regular expression: too large"), finding);
    }
    String open =
        findings(
                HEAD + "x-a: &a '" + "{".repeat(2_000_000) + "'\npolicy: {naming: {pattern: *a}}\n")
            .get(0);
    assertTrue(open.contains("is not a regular expression: longer than 10000"), open);
  }

  @Test
  void aFileWithoutPermissionIsSaidInOneLine() throws IOException {
    Path file = Files.writeString(temp.resolve("f.yaml"), HEAD);
    assumeFalse(!file.toFile().setReadable(false) || Files.isReadable(file), "root reads all");
    Assertions.assertThrows(AccessDeniedException.class, () -> new Folder(temp).findings());
  }

  /** No exception but one of reading escapes, whatever a sample is turned into. */
  @Test
  void mutilatedSamplesNeverThrow() throws IOException {
    String sample = Files.readString(Path.of("samples/shop/catalog.yaml"));
    Random random = new Random(20261201);
    String letters = "{}[]:,-#&*!|>'\"%@`\t\n\r\\ \u0000\uFEFFx0?<~é\uD800";
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder(sample);
      for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
          case 1 -> text.insert(at, letters.charAt(random.nextInt(letters.length())));
          default -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
        }
      }
      new CatalogLoader(temp, 1_000_000).load("f.yaml", text.toString().getBytes(UTF_8));
    }
  }

  private List<String> findings(String content) {
    return findings(content.getBytes(UTF_8));
  }

  private List<String> findings(byte[] content) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> new Folder(temp).file("f.yaml", content).findings("f.yaml"));
  }

  private static String laughs() {
    StringBuilder text =
        new StringBuilder(HEAD + "x-a: &a [lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for (char c = 'b'; c < 'z'; c++) {
      char before = (char) (c - 1);
      text.append("x-%s: &%s [%s]\n".formatted(c, c, ("*" + before + ", ").repeat(8)));
    }
    return text.toString();
  }

  private static String quadratic() {
    return HEAD + "x-a: &a [" + "l, ".repeat(5000) + "]\nx-b: [" + "*a, ".repeat(5000) + "]\n";
  }

  private static String aliasChain() {
    StringBuilder text = new StringBuilder(HEAD + "x-a0: &a0 [x]\n");
    IntStream.range(1, 5000)
        .forEach(i -> text.append("x-a%d: &a%d [*a%d]\n".formatted(i, i, i - 1)));
    return text.toString();
  }

  private static String deepBlock() {
    StringBuilder text = new StringBuilder(HEAD + "a:\n");
    IntStream.range(1, 1000).forEach(i -> text.append(" ".repeat(i)).append("a:\n"));
    return text.toString();
  }
}
