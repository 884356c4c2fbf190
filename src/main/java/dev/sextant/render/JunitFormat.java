package dev.sextant.render;

import dev.sextant.finding.FailOn;
import dev.sextant.finding.Finding;
import dev.sextant.rules.Linting;
import dev.sextant.rules.Waived;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Findings as JUnit's XML, for viewers that know only tests: a suite a catalog, a test a finding.
 *
 * <p>Tests agree with the exit status: a finding at or above {@code --fail-on} is a failure. A
 * lesser one passes and tells itself as the test's output: to skip it would hide the waived ones,
 * which are what is skipped here. A catalog without findings is one test that passes.
 */
public final class JunitFormat implements LintFormat {
  private final RepositoryFiles files;
  private final Function<Linting, FailOn> failOn;

  /**
   * @param failOn from which severity on the findings of a catalog fail the run
   */
  public JunitFormat(RepositoryFiles files, Function<Linting, FailOn> failOn) {
    this.files = files;
    this.failOn = failOn;
  }

  @Override
  public void print(List<Linting> lintings, PrintWriter out) {
    List<JunitSuite> suites = lintings.stream().map(this::suite).toList();
    Xml xml = Xml.on(out).start("testsuites").attribute("name", "sextant");
    new JunitSuite("", suites.stream().flatMap(suite -> suite.tests().stream()).toList())
        .counts(xml);
    suites.forEach(suite -> suite.write(xml));
    xml.end().finish();
  }

  private JunitSuite suite(Linting linting) {
    FailOn threshold = failOn.apply(linting);
    Map<String, Integer> names = new HashMap<>();
    List<JunitTest> tests = new ArrayList<>();
    for (Finding finding : linting.findings()) {
      boolean fails = threshold.isReachedBy(finding.severity());
      tests.add(
          test(linting, finding, fails ? JunitTest.Result.FAILED : JunitTest.Result.PASSED, names));
    }
    if (tests.isEmpty()) {
      tests.add(JunitTest.nothingFound(linting.title(), Tally.looked(linting)));
    }
    for (Waived waived : linting.waived()) {
      String reason = waived.waiver().reason() + " (until " + waived.waiver().until() + ")";
      tests.add(test(linting, waived.finding(), JunitTest.Result.SKIPPED, names).because(reason));
    }
    return new JunitSuite(linting.title(), tests);
  }

  private JunitTest test(
      Linting linting, Finding finding, JunitTest.Result result, Map<String, Integer> names) {
    String group = linting.title() + "." + finding.stage().label();
    String detail = finding.detail().isEmpty() ? "" : " (" + finding.detail() + ")";
    String subject = finding.subject().isEmpty() ? "" : ": " + finding.subject();
    String name = finding.ruleName() + subject + detail;
    int count = names.merge(name, 1, Integer::sum);
    return new JunitTest(
        group,
        count == 1 ? name : name + " #" + count,
        files.name(finding.place().span().file()),
        result,
        finding,
        finding.message());
  }
}
