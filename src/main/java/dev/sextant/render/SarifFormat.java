package dev.sextant.render;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Note;
import dev.sextant.finding.RuleInfo;
import dev.sextant.rules.Linting;
import dev.sextant.rules.Waived;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * Findings as SARIF 2.1.0, which code hosts show beside the lines of a pull request.
 *
 * <p>All catalogs are one run, as GitHub refuses several of one tool. Waived findings are results
 * with a suppression. What a baseline knows is left out, as GitHub shows what is suppressed like
 * any other result.
 */
public final class SarifFormat implements LintFormat {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** More than any viewer shows of one result. */
  private static final int MAX_NOTES = 1000;

  private final String version;
  private final SarifPlaces places;

  /**
   * @param version of the program, as the log names it
   * @param places turns files into what a code host can link
   */
  public SarifFormat(String version, SarifPlaces places) {
    this.version = version;
    this.places = places;
  }

  @Override
  public void print(List<Linting> lintings, PrintWriter out) {
    List<SarifResult> results = results(lintings);
    Map<RuleInfo, Integer> rules = new LinkedHashMap<>();
    results.forEach(r -> rules.putIfAbsent(r.finding().rule(), rules.size()));
    boolean suppressing = results.stream().anyMatch(r -> r.waiver() != null);
    try (JsonGenerator json = PrettyJson.on(out)) {
      json.writeStartObject();
      json.writeStringProperty("$schema", SCHEMA);
      json.writeStringProperty("version", "2.1.0");
      json.writeArrayPropertyStart("runs");
      json.writeStartObject();
      tool(rules, json);
      json.writeArrayPropertyStart("invocations");
      json.writeStartObject();
      json.writeBooleanProperty("executionSuccessful", true);
      json.writeEndObject();
      json.writeEndArray();
      places.bases(json);
      json.writeStringProperty("columnKind", "unicodeCodePoints");
      json.writeArrayPropertyStart("results");
      for (SarifResult result : results) {
        result(result, rules.getOrDefault(result.finding().rule(), -1), suppressing, json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    out.print('\n');
  }

  private static List<SarifResult> results(List<Linting> lintings) {
    List<SarifResult> results = new ArrayList<>();
    for (Linting linting : lintings) {
      for (Finding finding : linting.findings()) {
        results.add(new SarifResult(linting.system(), finding, null));
      }
      for (Waived waived : linting.waived()) {
        results.add(new SarifResult(linting.system(), waived.finding(), waived.waiver()));
      }
    }
    return results;
  }

  private void tool(Map<RuleInfo, Integer> rules, JsonGenerator json) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "Sextant");
    json.writeStringProperty("version", version);
    json.writeArrayPropertyStart("rules");
    rules.keySet().forEach(rule -> new SarifRule(rule).write(json));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void result(SarifResult result, int rule, boolean suppressing, JsonGenerator json) {
    Finding finding = result.finding();
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.ruleName());
    json.writeNumberProperty("ruleIndex", rule);
    json.writeStringProperty("level", finding.severity().label());
    SarifRule.text("message", Gist.of(finding), json);
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    places.physical(finding.place().span(), json);
    if (!finding.subject().isEmpty()) {
      json.writeArrayPropertyStart("logicalLocations");
      json.writeStartObject();
      json.writeStringProperty("fullyQualifiedName", finding.subject());
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
    related(finding.notes(), json);
    result.fingerprints(json);
    if (suppressing) {
      result.suppressions(json);
    }
    json.writeEndObject();
  }

  private void related(List<Note> notes, JsonGenerator json) {
    if (notes.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("relatedLocations");
    int id = 0;
    for (Note note : notes.subList(0, Math.min(notes.size(), MAX_NOTES))) {
      json.writeStartObject();
      json.writeNumberProperty("id", id++);
      places.physical(note.place().span(), json);
      SarifRule.text("message", note.message(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
