package dev.sextant.schema;

import dev.sextant.catalog.Base;
import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Contract;
import dev.sextant.catalog.Example;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.SharedSchema;
import dev.sextant.catalog.Subscription;
import dev.sextant.catalog.source.Node;
import dev.sextant.finding.SourceSpan;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every document that a catalog's contracts can speak of, by place and by name. */
final class Library {
  private final Catalog catalog;
  private final DocumentFiles files = new DocumentFiles();
  private final IdentityHashMap<Node, Document> inline = new IdentityHashMap<>();
  private @Nullable Map<URI, Part> named;

  Library(Catalog catalog) {
    this.catalog = catalog;
  }

  DocumentFiles files() {
    return files;
  }

  Document of(Contract contract) throws NotThere {
    Node content = contract.inline();
    if (content != null) {
      return inCatalog(content, contract.base());
    }
    return files.read(contract.base(), String.valueOf(contract.file()));
  }

  Document of(Example example) throws NotThere {
    Node content = example.inline();
    if (content != null) {
      return inCatalog(content, example.base());
    }
    return files.read(example.base(), String.valueOf(example.file()));
  }

  /** A schema that contracts share; null where the catalog has none of the name. */
  @Nullable Part shared(String name) {
    SharedSchema schema = catalog.schemas().get(name);
    return schema == null ? null : inCatalog(schema.content(), schema.base()).root();
  }

  List<String> sharedNames() {
    return List.copyOf(catalog.schemas().keySet());
  }

  /** What some contract of the catalog calls by this name; null where none does. */
  @Nullable Part named(URI iri) {
    if (named == null) {
      Map<URI, Part> all = new HashMap<>();
      for (Document document : documents()) {
        document.named().forEach(all::putIfAbsent);
      }
      named = all;
    }
    return named.get(iri);
  }

  private List<Document> documents() {
    List<Document> all = new ArrayList<>();
    for (SharedSchema schema : catalog.schemas().values()) {
      all.add(inCatalog(schema.content(), schema.base()));
    }
    Stream<Contract> copies =
        catalog.subscriptions().stream()
            .map(Subscription::schema)
            .filter(Fact::isKnown)
            .map(Fact::value);
    Stream.concat(catalog.messages().stream().flatMap(m -> m.contracts().stream()), copies)
        .filter(contract -> contract.language() == Contract.Language.JSON_SCHEMA)
        .forEach(contract -> add(all, contract));
    return all;
  }

  private void add(List<Document> all, Contract contract) {
    try {
      all.add(of(contract));
    } catch (NotThere saidElsewhere) {
      return;
    }
  }

  private Document inCatalog(Node content, Base base) {
    return inline.computeIfAbsent(
        content,
        node -> {
          SourceSpan span = node.span();
          Path file = base.folder().resolve("catalog");
          boolean tooLarge = node.weight() > DocumentFiles.MAX_VALUES;
          return new Document(
              span,
              Iris.ofFile(file, base.root()),
              base,
              tooLarge ? null : node,
              true,
              tooLarge ? List.of(Flaws.tooLarge(span)) : List.of());
        });
  }
}
