package dev.sextant.render;

import dev.sextant.finding.SourceSpan;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Files as SARIF names them: as URIs, from the repository's top where they are in it. */
public final class SarifPlaces {
  private static final String ROOT_ID = "%SRCROOT%";

  private final RepositoryFiles files;

  public SarifPlaces(RepositoryFiles files) {
    this.files = files;
  }

  void bases(JsonGenerator json) {
    json.writeObjectPropertyStart("originalUriBaseIds");
    json.writeObjectPropertyStart(ROOT_ID);
    SarifRule.text(
        "description",
        "The repository's top, or where there is none the folder the program ran in.",
        json);
    json.writeEndObject();
    json.writeEndObject();
  }

  void physical(SourceSpan span, JsonGenerator json) {
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    Optional<Path> file = files.relative(span.file());
    if (file.isPresent()) {
      json.writeStringProperty("uri", relative(file.get()));
      json.writeStringProperty("uriBaseId", ROOT_ID);
    } else {
      json.writeStringProperty("uri", files.absolute(span.file()).toUri().toASCIIString());
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("startLine", span.line());
    json.writeNumberProperty("startColumn", span.column());
    json.writeNumberProperty("endLine", span.endLine());
    json.writeNumberProperty("endColumn", span.endColumn());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A path as a relative URI: percent-encoded, and never mistaken for one with a scheme. */
  static String relative(Path path) {
    String name = path.toString().replace(path.getFileSystem().getSeparator(), "/");
    try {
      String uri = new URI(null, null, "/" + name, null).toASCIIString().substring(1);
      int colon = uri.indexOf(':');
      return colon >= 0 && !uri.substring(0, colon).contains("/") ? "./" + uri : uri;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
