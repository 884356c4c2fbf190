package dev.sextant.schema;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Contract;
import java.util.HashMap;
import java.util.Map;

/** Reads each contract of a catalog once, when somebody asks for it. */
public final class Contracts {
  private final Catalog catalog;
  private final Map<Contract, Schema> read = new HashMap<>();

  public Contracts(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The catalog whose contracts these are. */
  public Catalog catalog() {
    return catalog;
  }

  /** The contract as read; the same object each time. */
  public Schema of(Contract contract) {
    return read.computeIfAbsent(contract, Schema::new);
  }
}
