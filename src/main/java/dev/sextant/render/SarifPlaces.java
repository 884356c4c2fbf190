package dev.sextant.render;

import dev.sextant.finding.SourceSpan;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;

/**
 * Files as a code host links them: relative to the repository's top, wherever in it the program
 * runs, and without a trace of the machine.
 */
public final class SarifPlaces {
  private static final String ROOT_ID = "%SRCROOT%";

  private final Path workingDirectory;
  private final Path top;

  /**
   * @param workingDirectory what the names of files start from
   */
  public SarifPlaces(Path workingDirectory) {
    this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
    this.top = top(this.workingDirectory);
  }

  private static Path top(Path folder) {
    for (Path up = folder; up != null; up = up.getParent()) {
      if (Files.exists(up.resolve(".git"))) {
        return up;
      }
    }
    return folder;
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
    Path file = workingDirectory.resolve(span.file().name()).normalize();
    if (file.startsWith(top)) {
      json.writeStringProperty("uri", relative(top.relativize(file)));
      json.writeStringProperty("uriBaseId", ROOT_ID);
    } else {
      json.writeStringProperty("uri", file.toUri().toASCIIString());
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
