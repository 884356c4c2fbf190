package dev.sextant.render;

import static dev.sextant.finding.Severity.ERROR;
import static dev.sextant.finding.Severity.NOTE;
import static dev.sextant.finding.Severity.WARNING;
import static dev.sextant.render.Samples.finding;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Place;
import dev.sextant.finding.Severity;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What GitHub's runner makes of the log. */
class GithubFormatTest {
  private static final SourceFile FILE = new SourceFile("my team/a,b:c 100%.yaml", "a: 1\n");

  @Test
  void aFindingIsAnAnnotationWhereItBegins() {
    Place place = new Place(CatalogPath.of("a"), new SourceSpan(FILE, 1, 4, 9, 2));
    WorkflowCommand command =
        commands(print(List.of(finding(ERROR, place, "100% of `a`::b is x", d -> {})))).get(0);
    assertEquals("error", command.name());
    assertEquals(
        Map.of(
            "file", "my team/a,b:c 100%.yaml",
            "line", "1",
            "col", "4",
            "title", "Sextant (sample-rule)"),
        command.properties());
    assertEquals(
        "100% of `a`::b is x\nhelp: change it\nwhy: sextant explain sample-rule", command.data());
  }

  @Test
  void aNoteIsANotice() {
    assertEquals("notice", commands(print(findings(NOTE, 1))).get(0).name());
  }

  @Test
  void tenOfAKindNeedNoMore() {
    List<Finding> findings = findings(ERROR, 10);
    findings.addAll(findings(WARNING, 10));
    String log = print(findings);
    assertEquals(20, commands(log).size());
    assertEquals(21, log.lines().count(), log);
  }

  @Test
  void whatGitHubWouldDropIsCountedAndInTheLog() {
    List<Finding> findings = findings(NOTE, 11);
    findings.addAll(findings(WARNING, 12));
    findings.addAll(findings(ERROR, 3));
    String log = print(findings);
    List<WorkflowCommand> commands = commands(log);
    for (String kind : List.of("error", "warning", "notice")) {
      long count = commands.stream().filter(c -> c.name().equals(kind)).count();
      assertTrue(count <= 10, kind);
    }
    assertEquals(3 + 9 + 10 + 1, commands.size());
    assertEquals("error", commands.get(0).name());
    WorkflowCommand last = commands.get(commands.size() - 1);
    assertEquals("warning", last.name());
    assertEquals(
        "3 more warnings and 1 more note in the log of this step, as GitHub shows 10 annotations of a kind",
        last.data());
    for (Finding finding : findings) {
      assertTrue(log.contains(finding.message()), finding.message());
    }
  }

  @Test
  void noNameIsACommand() {
    for (int seed = 0; seed < 100; seed++) {
      List<Finding> findings = new HostileFindings(seed).findings(40);
      for (WorkflowCommand command : commands(print(findings))) {
        assertTrue(command.properties().get("title").startsWith("Sextant"), "seed " + seed);
        assertTrue(List.of("error", "warning", "notice").contains(command.name()), command.name());
        assertTrue(command.data().length() < 4096, "seed " + seed);
        if (command.properties().size() > 1) {
          int line = Integer.parseInt(command.properties().get("line"));
          String message = Legible.of(findings.get(line - 1).message());
          assertTrue(command.data().startsWith(Gist.shortened(message, 1500) + "\n"), message);
        }
      }
    }
  }

  private static List<Finding> findings(Severity severity, int count) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Place place = new Place(CatalogPath.of("a"), new SourceSpan(FILE, i + 1, 1, i + 1, 2));
      findings.add(finding(severity, place, severity.label() + " number " + i, d -> {}));
    }
    return findings;
  }

  private static List<WorkflowCommand> commands(String log) {
    return log.lines().map(WorkflowCommand::parse).flatMap(Optional::stream).toList();
  }

  private static String print(List<Finding> findings) {
    StringWriter text = new StringWriter();
    new GithubFormat(new RepositoryFiles(Path.of("")))
        .print(
            List.of(Samples.linting("sextant: 1\nsystem: \"Shop ##[error]x\"\n", findings)),
            new PrintWriter(text, true));
    return text.toString();
  }
}
