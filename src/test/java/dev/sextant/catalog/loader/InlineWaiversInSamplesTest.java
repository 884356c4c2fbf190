package dev.sextant.catalog.loader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.YamlReader;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A comment above any line that people write belongs to what stands on that line. */
class InlineWaiversInSamplesTest {
  private final CatalogLoader loader =
      new CatalogLoader(Path.of("").toAbsolutePath(), CatalogLoader.DEFAULT_MAX_BYTES);

  @Test
  void inEverySampleTheyBelongToTheLineBelow() throws IOException {
    int compared = 0;
    for (Path file : samples()) {
      String text = Files.readString(file);
      Map<Integer, String> starts = new TreeMap<>();
      SourceFile source = new SourceFile("c.yaml", text);
      Node root = YamlReader.read(source).root();
      collect(source, root, CatalogPath.ROOT, starts);
      StringBuilder commented = new StringBuilder();
      int number = 0;
      for (String line : text.lines().toList()) {
        if (starts.containsKey(++number) && !line.startsWith("sextant")) {
          String indentation = line.substring(0, line.length() - line.stripLeading().length());
          commented
              .append(indentation)
              .append("# sextant: allow r%d until 2027-01-01 because R%n".formatted(number));
        }
        commented.append(line).append("\n");
      }
      Map<Integer, String> attached = new TreeMap<>();
      for (Waiver waiver : loader.load("c.yaml", commented.toString().getBytes(UTF_8)).waivers()) {
        attached.put(Integer.valueOf(waiver.rule().substring(1)), waiver.at());
      }
      starts.values().remove("sextant");
      assertEquals(starts, attached, file::toString);
      compared += starts.size();
    }
    assertTrue(compared > 300, "compared " + compared);
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      return files
          .filter(
              f -> f.toString().endsWith(".yaml") && !f.getFileName().toString().startsWith("."))
          .filter(
              f ->
                  f.getFileName().toString().contains("catalog")
                      || f.toString().contains("services"))
          .toList();
    }
  }

  private static void collect(
      SourceFile file, Node node, CatalogPath path, Map<Integer, String> starts) {
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        CatalogPath child = path.child(entry.key().text());
        start(file, entry.key().span(), child, starts);
        collect(file, entry.value(), child, starts);
      }
    } else if (node instanceof ListNode list) {
      boolean steps = path.name().equals("steps");
      for (int i = 0; i < list.items().size(); i++) {
        Node item = list.items().get(i);
        CatalogPath child = path.child(steps ? StepNames.of(list).get(i) : String.valueOf(i + 1));
        start(file, item.span(), child, starts);
        collect(file, item, child, starts);
      }
    }
  }

  private static void start(
      SourceFile file, SourceSpan span, CatalogPath path, Map<Integer, String> starts) {
    String before = file.line(span.line()).substring(0, span.column() - 1);
    if (before.strip().isEmpty() || before.strip().equals("-")) {
      starts.putIfAbsent(span.line(), path.toString());
    }
  }
}
