package dev.sextant.render;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Fingerprint;
import dev.sextant.finding.Note;
import dev.sextant.finding.RuleInfo;
import dev.sextant.rules.Linting;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * Findings as SARIF 2.1.0, which code hosts show beside the lines of a pull request.
 *
 * <p>All catalogs are one run, as GitHub refuses several of one tool. What is waived, or known from
 * a baseline, is left out: GitHub shows even a result with a suppression as an open alert.
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
    Map<RuleInfo, Integer> rules = new LinkedHashMap<>();
    lintings.forEach(
        linting -> linting.findings().forEach(f -> rules.putIfAbsent(f.rule(), rules.size())));
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
      for (Linting linting : lintings) {
        for (Finding finding : linting.findings()) {
          result(finding, rules.getOrDefault(finding.rule(), -1), linting.system(), json);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    out.print('\n');
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

  /**
   * @param system the catalog's system, which tells equal findings of two catalogs apart
   */
  private void result(Finding finding, int rule, String system, JsonGenerator json) {
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
    fingerprints(Fingerprint.of(system, finding), json);
    json.writeEndObject();
  }

  /**
   * Where the finding is must not change who it is. GitHub reads only {@code
   * primaryLocationLineHash}, and would else take a hash of the line.
   */
  private static void fingerprints(String hash, JsonGenerator json) {
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty("primaryLocationLineHash", hash + ":1");
    json.writeStringProperty("sextantIdentity/v1", hash);
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
