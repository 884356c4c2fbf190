package dev.sextant.render;

import java.util.List;

/** The tests of one catalog. */
record JunitSuite(String name, List<JunitTest> tests) {
  void write(Xml xml) {
    xml.start("testsuite").attribute("name", name);
    counts(xml);
    tests.forEach(test -> test.write(xml));
    xml.end();
  }

  /** Viewers that trust these do not count the tests themselves. */
  void counts(Xml xml) {
    xml.attribute("tests", tests.size())
        .attribute("failures", count(JunitTest.Result.FAILED))
        .attribute("errors", 0)
        .attribute("skipped", count(JunitTest.Result.SKIPPED))
        .attribute("time", 0);
  }

  private int count(JunitTest.Result result) {
    return (int) tests.stream().filter(test -> test.result() == result).count();
  }
}
