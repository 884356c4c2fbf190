package dev.sextant.render;

import static dev.sextant.finding.Severity.ERROR;
import static dev.sextant.render.Samples.finding;
import static dev.sextant.render.Samples.linting;
import static dev.sextant.render.Samples.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Fingerprint;
import dev.sextant.finding.SourceFile;
import dev.sextant.rules.Linting;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What GitLab asks of a Code Quality report. */
class GitlabFormatTest {
  private static final String SHOP = "sextant: 1\nsystem: Shop\n";
  private static final SourceFile FILE =
      new SourceFile("./a b/shop.yaml", "services:\n  a: none\n");
  private static final Set<String> SEVERITIES =
      Set.of("info", "minor", "major", "critical", "blocker");

  @TempDir private Path folder;

  @Test
  void anIssueHasWhatTheMergeRequestShows() throws Exception {
    Path inner = Files.createDirectories(folder.resolve("repo/inner"));
    Files.createDirectory(folder.resolve("repo/.git"));
    Finding finding = finding(ERROR, place(FILE, "none", "services", "a"), "`a` is none", d -> {});
    JsonNode issue = print(inner, List.of(linting(SHOP, List.of(finding)))).get(0);
    assertEquals("`a` is none. Change it.", issue.at("/description").asString());
    assertEquals("sample-rule", issue.at("/check_name").asString());
    assertEquals(Fingerprint.of("Shop", finding), issue.at("/fingerprint").asString());
    assertEquals("critical", issue.at("/severity").asString());
    assertEquals("inner/a b/shop.yaml", issue.at("/location/path").asString());
    assertEquals(2, issue.at("/location/lines/begin").asInt());
  }

  @Test
  void nothingFoundIsAnEmptyReport() {
    assertEquals("[]", print(folder, List.of(linting(SHOP, List.of()))).toString());
  }

  @Test
  void everyIssueIsValidAndHasAFingerprintOfItsOwn() {
    for (int seed = 0; seed < 50; seed++) {
      List<Finding> findings = new ArrayList<>(new HostileFindings(seed).findings(20));
      findings.addAll(findings.subList(0, 5));
      Linting shop = linting(SHOP, findings);
      JsonNode report = print(folder, List.of(shop, shop));
      Set<String> fingerprints = new HashSet<>();
      for (JsonNode issue : report) {
        fingerprints.add(issue.at("/fingerprint").asString());
        assertFalse(issue.at("/description").asString().isBlank());
        assertFalse(issue.at("/check_name").asString().isBlank());
        assertTrue(SEVERITIES.contains(issue.at("/severity").asString()));
        assertFalse(issue.at("/location/path").asString().startsWith("./"));
        assertTrue(issue.at("/location/lines/begin").isInt());
      }
      assertEquals(50, fingerprints.size(), "seed " + seed);
    }
  }

  private static JsonNode print(Path workingDirectory, List<Linting> lintings) {
    StringWriter text = new StringWriter();
    new GitlabFormat(new RepositoryFiles(workingDirectory))
        .print(lintings, new PrintWriter(text, true));
    return JsonMapper.shared().readTree(text.toString());
  }
}
