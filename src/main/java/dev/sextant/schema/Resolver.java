package dev.sextant.schema;

import dev.sextant.catalog.Base;
import dev.sextant.finding.NearMiss;
import dev.sextant.finding.Quote;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Follows references: inside a document, to files beside it, to names that contracts gave; never to
 * a network.
 */
final class Resolver {
  private static final String SHARED = "/schemas/";

  private final Library library;

  Resolver(Library library) {
    this.library = library;
  }

  /** Where a reference in a schema leads. */
  Target resolve(Part from, String written) {
    URI reference = Iris.parse(written);
    if (reference == null) {
      return new Target.Lost(
          Quote.of(written) + " is no reference",
          "write a path, or `#/` and a path inside this file");
    }
    String fragment = reference.getFragment() == null ? "" : reference.getFragment();
    if (written.startsWith("#") && from.document().inCatalog() && fragment.startsWith(SHARED)) {
      return shared(fragment.substring(SHARED.length()));
    }
    try {
      URI iri = Iris.resolve(from.base(), reference);
      Target document = document(from, reference, Iris.withoutFragment(iri));
      return document instanceof Target.Found found
          ? inside(found.part(), fragment, written)
          : document;
    } catch (NotThere missing) {
      return new Target.Lost(missing.what(), missing.help());
    }
  }

  /** The part of a document that a contract names after the file's {@code #}. */
  Target fragment(Part root, String fragment) {
    return fragment.isEmpty() ? new Target.Found(root) : inside(root, fragment, "#" + fragment);
  }

  private Target shared(String path) {
    int slash = path.indexOf('/');
    String name =
        (slash < 0 ? path : path.substring(0, slash)).replace("~1", "/").replace("~0", "~");
    Part schema = library.shared(name);
    if (schema == null) {
      return new Target.Lost(
          "the catalog shares no schema called " + Quote.of(name),
          NearMiss.help(name, library.sharedNames(), "declare it under `schemas`"));
    }
    Part part = slash < 0 ? schema : schema.at(path.substring(slash));
    return part == null
        ? new Target.Lost(
            Quote.of(name) + " has no " + Quote.of(path.substring(slash)),
            "correct the path after its name")
        : new Target.Found(part);
  }

  private Target document(Part from, URI reference, URI iri) throws NotThere {
    Part own = from.document().named().get(iri);
    if (own == null && Dialect.isMetaSchema(iri)) {
      return new Target.MetaSchema(iri.toString());
    }
    if (own == null && !Iris.CATALOG.equals(iri.getScheme())) {
      own = library.named(iri);
    }
    if (own != null) {
      return new Target.Found(own);
    }
    String path = reference.getPath();
    if (reference.isAbsolute() || path == null || path.isEmpty()) {
      return unknown(reference.toString());
    }
    if (path.startsWith("/")) {
      return Iris.CATALOG.equals(iri.getScheme())
          ? new Target.Lost(
              Quote.of(path)
                  + " is a path from the root of a disk, which other machines do not have",
              "write a path relative to this file")
          : unknown(iri.toString());
    }
    return file(from, path, iri);
  }

  /**
   * Beside a file that has a web address as its {@code $id}, relative names still mostly mean
   * files.
   */
  private Target file(Part from, String path, URI iri) throws NotThere {
    String relative = Iris.CATALOG.equals(iri.getScheme()) ? path(from, path, iri) : path;
    Document document;
    try {
      document = library.files().read(from.document().base(), relative);
    } catch (NotThere missing) {
      if (Iris.CATALOG.equals(iri.getScheme())) {
        throw missing;
      }
      return unknown(iri.toString());
    }
    Part root = document.root();
    return root == null ? new Target.Broken(document) : new Target.Found(root);
  }

  /** A relative {@code $id} moves what paths are relative to. */
  private static String path(Part from, String path, URI iri) {
    boolean moved = !from.base().equals(from.document().iri());
    Base base = from.document().base();
    return moved
        ? base.folder().relativize(base.root().resolve(iri.getPath().substring(1))).toString()
        : path;
  }

  private static Target unknown(String iri) {
    return new Target.Lost(
        "no contract of this catalog calls itself "
            + Quote.of(iri)
            + ", and nothing is fetched from a network",
        "keep a copy below the catalog's root, and refer to it by its path");
  }

  private Target inside(Part resource, String fragment, String written) {
    if (fragment.isEmpty()) {
      return new Target.Found(resource);
    }
    @Nullable Part part;
    if (fragment.startsWith("/")) {
      part = resource.at(fragment);
    } else {
      part = resource.document().named().get(Iris.withFragment(resource.base(), fragment));
    }
    return part == null
        ? new Target.Lost(
            Quote.of(written) + " leads to nothing",
            "correct the part after `#`, or add what it names")
        : new Target.Found(part);
  }
}
