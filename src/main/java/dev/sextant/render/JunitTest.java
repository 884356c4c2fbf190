package dev.sextant.render;

import dev.sextant.finding.Finding;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a test, or the one test of a catalog without any.
 *
 * @param group what viewers sort by: the catalog and the stage
 * @param name of its own in the report, as viewers keep one test a name
 * @param file from the repository's top; empty for a whole catalog
 * @param summary what viewers show without being asked for more
 */
record JunitTest(
    String group,
    String name,
    String file,
    Result result,
    @Nullable Finding finding,
    String summary) {
  enum Result {
    PASSED,
    FAILED,
    SKIPPED
  }

  static JunitTest nothingFound(String system, String looked) {
    return new JunitTest(system, "no findings", "", Result.PASSED, null, looked);
  }

  JunitTest because(String reason) {
    return new JunitTest(group, name, file, result, finding, reason);
  }

  void write(Xml xml) {
    xml.start("testcase").attribute("name", name).attribute("classname", group);
    if (finding != null) {
      xml.attribute("file", file).attribute("line", finding.place().span().line());
    }
    xml.attribute("time", 0);
    switch (result) {
      case FAILED -> failure(xml);
      case SKIPPED -> told("skipped", xml).text("waived: " + summary + "\n\n" + output()).end();
      case PASSED -> xml.start("system-out").text(output()).end();
    }
    xml.end();
  }

  /** GitLab shows the text only, others the message first. */
  private Xml told(String element, Xml xml) {
    return xml.start(element).attribute("message", summary);
  }

  private void failure(Xml xml) {
    told("failure", xml);
    if (finding != null) {
      xml.attribute("type", finding.severity().label());
    }
    xml.text(output()).end();
  }

  /** The finding as a terminal shows it. */
  private String output() {
    if (finding == null) {
      return summary;
    }
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new TextFormat(Palette.PLAIN).findings(List.of(finding), out);
    out.flush();
    return text.toString().replace(System.lineSeparator(), "\n").stripTrailing();
  }
}
