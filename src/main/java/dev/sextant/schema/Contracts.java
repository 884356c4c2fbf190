package dev.sextant.schema;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Contract;
import dev.sextant.catalog.Example;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads each contract of a catalog once, when somebody asks for it; for a single thread. */
public final class Contracts {
  private final Catalog catalog;
  private final Library library;
  private final Resolver resolver;
  private final Units units;
  private final IdentityHashMap<Contract, Schema> read = new IdentityHashMap<>();
  private @Nullable List<SchemaFlaw> flawsOfShared;
  private @Nullable Validator validator;
  private @Nullable Thread reader;

  public Contracts(Catalog catalog) {
    this.catalog = catalog;
    this.library = new Library(catalog);
    this.resolver = new Resolver(library);
    this.units = new Units(resolver);
  }

  /** The catalog whose contracts these are. */
  public Catalog catalog() {
    return catalog;
  }

  /** The contract as read; the same object each time. */
  public Schema of(Contract contract) {
    checkThread();
    Schema known = read.get(contract);
    if (known == null) {
      known = read(contract);
      read.put(contract, known);
    }
    return known;
  }

  /** An example as read. */
  public Payload of(Example example) {
    checkThread();
    try {
      Document document = library.of(example);
      return new Payload(document.content(), document.flaws());
    } catch (NotThere missing) {
      return new Payload(null, List.of(absent(example.place(), missing)));
    }
  }

  /**
   * What is wrong with the schemas that contracts share, whether or not one of them refers to it.
   * All at once, as each may lead to all the others.
   */
  public List<SchemaFlaw> flawsOfShared() {
    checkThread();
    if (flawsOfShared == null) {
      List<Unit> shared =
          catalog.schemas().keySet().stream()
              .flatMap(name -> Stream.ofNullable(library.shared(name)))
              .map(units::of)
              .toList();
      flawsOfShared = flaws(shared);
    }
    return flawsOfShared;
  }

  /** A second thread would break what is kept here, and only sometimes. */
  private void checkThread() {
    if (reader == null) {
      reader = Thread.currentThread();
    } else if (reader != Thread.currentThread()) {
      throw new IllegalStateException("contracts are read by two threads");
    }
  }

  private Schema read(Contract contract) {
    try {
      if (contract.language() != Contract.Language.JSON_SCHEMA) {
        library.files().find(contract.base(), String.valueOf(contract.file()));
        return schema(contract, List.of(), null);
      }
      Document document = library.of(contract);
      Part root = document.root();
      return root == null ? schema(contract, document.flaws(), null) : read(contract, root);
    } catch (NotThere missing) {
      return schema(contract, List.of(absent(contract.place(), missing)), null);
    }
  }

  private Schema read(Contract contract, Part root) {
    Target target = resolver.fragment(root, contract.fragment());
    if (!(target instanceof Target.Found found)) {
      String message =
          Quote.of(String.valueOf(contract.file())) + " has no " + Quote.of(contract.fragment());
      NotThere missing = new NotThere(message, "correct the part after `#`");
      return schema(contract, List.of(absent(contract.place(), missing)), null);
    }
    Unit unit = units.of(found.part());
    return schema(contract, flaws(List.of(unit)), unit);
  }

  private List<SchemaFlaw> flaws(List<Unit> start) {
    Set<SchemaFlaw> flaws = new LinkedHashSet<>();
    Set<Unit> reachable = units.reachable(start);
    for (Unit unit : reachable) {
      flaws.addAll(unit.root().document().flaws());
      flaws.addAll(unit.flaws());
      for (Link link : unit.links()) {
        if (link.target() instanceof Target.Broken broken) {
          flaws.addAll(broken.document().flaws());
        }
      }
    }
    flaws.addAll(Circles.in(units, reachable));
    return new ArrayList<>(flaws);
  }

  private static SchemaFlaw absent(Place place, NotThere missing) {
    return Flaws.unreadable(place.span(), "", missing.what(), missing.help());
  }

  private Schema schema(Contract contract, List<SchemaFlaw> flaws, @Nullable Unit unit) {
    return new Schema(contract, flaws, unit, units, this::validator);
  }

  /** Made once, as the library behind it takes its time to start. */
  private Validator validator() {
    if (validator == null) {
      validator = new Validator(units);
    }
    return validator;
  }
}
