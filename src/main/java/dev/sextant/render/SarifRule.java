package dev.sextant.render;

import dev.sextant.finding.RuleInfo;
import dev.sextant.rules.RulePage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/** A rule as SARIF describes it, from the page that {@code explain} prints. */
record SarifRule(RuleInfo rule) {
  private static final Pattern WHY = Pattern.compile("(?s)\\n## Why\\s+(.+?)(?=\\n\\n|\\z)");

  void write(JsonGenerator json) {
    String page = new RulePage(rule.name()).file("rule.md").orElse("# " + rule.name()).strip();
    String summary = page.lines().skip(1).filter(s -> !s.isBlank()).findFirst().orElse(rule.name());
    Matcher why = WHY.matcher(page);
    json.writeStartObject();
    json.writeStringProperty("id", rule.name());
    text("shortDescription", summary, json);
    text("fullDescription", why.find() ? why.group(1).replace('\n', ' ') : summary, json);
    json.writeObjectPropertyStart("help");
    json.writeStringProperty("text", page);
    json.writeStringProperty("markdown", page);
    json.writeEndObject();
    json.writeObjectPropertyStart("defaultConfiguration");
    json.writeStringProperty("level", rule.severity().label());
    json.writeEndObject();
    json.writeObjectPropertyStart("properties");
    json.writeArrayPropertyStart("tags");
    json.writeString(rule.stage().label());
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  static void text(String name, String text, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }
}
