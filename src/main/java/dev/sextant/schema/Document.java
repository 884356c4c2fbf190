package dev.sextant.schema;

import dev.sextant.catalog.Base;
import dev.sextant.catalog.source.Node;
import dev.sextant.finding.SourceSpan;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds a contract or an example, or one of these written into the catalog.
 *
 * <p>Compared by identity, as each is read once.
 */
final class Document {
  private final SourceSpan start;
  private final URI iri;
  private final Base base;
  private final @Nullable Node root;
  private final boolean inCatalog;
  private final List<SchemaFlaw> flaws;
  private @Nullable Map<URI, Part> named;

  /**
   * @param start what to point at when nothing better is known
   * @param iri what its relative references start from
   * @param base where it is, and which folder it may not leave
   * @param root its content; null where it cannot be read, which a flaw then says
   * @param inCatalog whether {@code #/schemas/NAME} means the catalog's
   */
  Document(
      SourceSpan start,
      URI iri,
      Base base,
      @Nullable Node root,
      boolean inCatalog,
      List<SchemaFlaw> flaws) {
    this.start = start;
    this.iri = iri;
    this.base = base;
    this.root = root;
    this.inCatalog = inCatalog;
    this.flaws = List.copyOf(flaws);
  }

  SourceSpan start() {
    return start;
  }

  URI iri() {
    return iri;
  }

  Base base() {
    return base;
  }

  boolean inCatalog() {
    return inCatalog;
  }

  List<SchemaFlaw> flaws() {
    return flaws;
  }

  @Nullable Node content() {
    return root;
  }

  /** The whole of it as a schema; null where it cannot be read. */
  @Nullable Part root() {
    return root == null ? null : Part.rootOf(this, root);
  }

  /** What it names by {@code $id}, and by anchors as the fragment of such an id. */
  Map<URI, Part> named() {
    if (named == null) {
      Map<URI, Part> found = new HashMap<>();
      Part whole = root();
      if (whole != null) {
        found.put(iri, whole);
        new NamedParts(found).collect(whole);
      }
      named = found;
    }
    return named;
  }
}
