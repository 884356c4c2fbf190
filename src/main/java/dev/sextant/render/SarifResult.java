package dev.sextant.render;

import dev.sextant.catalog.loader.Waiver;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Fingerprint;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A finding as one result of a SARIF log.
 *
 * @param system the catalog's system, which tells equal findings of two catalogs apart
 * @param waiver what suppresses it, if anything does
 */
record SarifResult(String system, Finding finding, @Nullable Waiver waiver) {
  /**
   * Where the finding is must not change who it is. GitHub reads only {@code
   * primaryLocationLineHash}, and would else take a hash of the line.
   */
  void fingerprints(JsonGenerator json) {
    String hash = hash();
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty("primaryLocationLineHash", hash + ":1");
    json.writeStringProperty("sextantIdentity/v1", hash);
    json.writeEndObject();
  }

  private String hash() {
    // A waiver may take some things out of one gathered finding, which is then two.
    boolean gathered = finding.place().path().names().size() == 1;
    return waiver != null && gathered
        ? Fingerprint.of(system + "|" + finding.identity() + "|waived at " + waiver.at())
        : Fingerprint.of(system, finding);
  }

  void suppressions(JsonGenerator json) {
    json.writeArrayPropertyStart("suppressions");
    if (waiver != null) {
      json.writeStartObject();
      json.writeStringProperty("kind", waiver.isInline() ? "inSource" : "external");
      json.writeStringProperty("status", "accepted");
      json.writeStringProperty(
          "justification", waiver.reason() + " (until " + waiver.until() + ")");
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
