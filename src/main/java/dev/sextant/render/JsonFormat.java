package dev.sextant.render;

import dev.sextant.finding.Finding;
import dev.sextant.finding.Note;
import dev.sextant.finding.Place;
import dev.sextant.finding.Severity;
import dev.sextant.finding.SourceSpan;
import dev.sextant.rules.Linting;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Findings for programs.
 *
 * <p>One catalog is one object with {@code version}, {@code system}, {@code summary} and {@code
 * findings}. Several are an object with the summary of all and {@code catalogs}, a list of such
 * objects without the version, so that {@code (.catalogs // [.])[].findings[]} reads both. Lines
 * and columns count from 1, columns in code points, and an end is the column after the last. {@code
 * summary.waived} is there where something is waived, {@code summary.known} and {@code
 * summary.fixed} where there is a baseline; the findings they count are not listed. {@code
 * environment} is there where one was asked for.
 */
public final class JsonFormat implements LintFormat {
  /** Goes up when something that programs rely on changes. */
  private static final int VERSION = 1;

  @Override
  public void print(List<Linting> lintings, PrintWriter out) {
    try (JsonGenerator json = PrettyJson.on(out)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      if (lintings.size() == 1) {
        catalog(lintings.get(0), json);
      } else {
        summary(lintings, json);
        json.writeArrayPropertyStart("catalogs");
        for (Linting linting : lintings) {
          json.writeStartObject();
          catalog(linting, json);
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    out.print('\n');
  }

  private static void catalog(Linting linting, JsonGenerator json) {
    json.writeStringProperty("system", linting.system());
    if (!linting.environment().isEmpty()) {
      json.writeStringProperty("environment", linting.environment());
    }
    summary(List.of(linting), json);
    json.writeArrayPropertyStart("findings");
    linting.findings().forEach(finding -> finding(finding, json));
    json.writeEndArray();
  }

  private static void summary(List<Linting> lintings, JsonGenerator json) {
    json.writeObjectPropertyStart("summary");
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
      long count = lintings.stream().mapToLong(linting -> linting.count(severity)).sum();
      json.writeNumberProperty(severity.label(), count);
    }
    int waived = lintings.stream().mapToInt(linting -> linting.waived().size()).sum();
    if (waived > 0) {
      json.writeNumberProperty("waived", waived);
    }
    if (lintings.stream().anyMatch(linting -> !linting.known().baseline().isEmpty())) {
      json.writeNumberProperty(
          "known", lintings.stream().mapToInt(l -> l.known().findings().size()).sum());
      json.writeNumberProperty(
          "fixed", lintings.stream().mapToInt(l -> l.known().fixed().size()).sum());
    }
    json.writeEndObject();
  }

  private static void finding(Finding finding, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("rule", finding.ruleName());
    json.writeStringProperty("severity", finding.severity().label());
    json.writeStringProperty("stage", finding.stage().label());
    json.writeStringProperty("message", finding.message());
    json.writeStringProperty("help", finding.help());
    json.writeStringProperty("subject", finding.subject());
    if (!finding.things().isEmpty()) {
      json.writeArrayPropertyStart("things");
      finding.things().forEach(thing -> json.writeString(thing.toString()));
      json.writeEndArray();
    }
    start(finding.place(), json);
    SourceSpan span = finding.place().span();
    json.writeNumberProperty("endLine", span.endLine());
    json.writeNumberProperty("endColumn", span.endColumn());
    json.writeArrayPropertyStart("notes");
    for (Note note : finding.notes()) {
      json.writeStartObject();
      json.writeStringProperty("message", note.message());
      start(note.place(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void start(Place place, JsonGenerator json) {
    json.writeStringProperty("file", place.span().file().name());
    json.writeNumberProperty("line", place.span().line());
    json.writeNumberProperty("column", place.span().column());
  }
}
