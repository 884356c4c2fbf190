package dev.sextant.schema;

import dev.sextant.catalog.Contract;

/** A contract that has been read. */
public final class Schema {
  private final Contract contract;

  Schema(Contract contract) {
    this.contract = contract;
  }

  public Contract contract() {
    return contract;
  }
}
