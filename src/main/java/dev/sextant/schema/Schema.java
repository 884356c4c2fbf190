package dev.sextant.schema;

import dev.sextant.catalog.Contract;
import dev.sextant.catalog.source.Node;
import java.util.List;
import java.util.Optional;

/** A contract that has been read. */
public final class Schema {
  private final Contract contract;

  Schema(Contract contract) {
    this.contract = contract;
  }

  public Contract contract() {
    return contract;
  }

  public Contract.Language language() {
    return contract.language();
  }

  /** Whether its content is judged at all, which so far only JSON Schema's is. */
  public boolean isChecked() {
    return language() == Contract.Language.JSON_SCHEMA;
  }

  /** Whether all of it could be read and is a schema, so that documents can be held against it. */
  public boolean isReadable() {
    return flaws().isEmpty();
  }

  /** Everything wrong with it and with what it refers to, in the order of the files. */
  public List<SchemaFlaw> flaws() {
    return List.of();
  }

  /** Every field it declares, outer ones first; empty where it is not checked or cannot be read. */
  public List<Field> fields() {
    return List.of();
  }

  /** A field by its JSON pointer, such as {@code /order/orderId}; empty where the contract does not declare it. */
  public Optional<Field> field(String pointer) {
    return Optional.empty();
  }

  /** Whether a document's field is there, seen from the contract. */
  public Presence presence(String pointer) {
    return Presence.UNSAID;
  }

  /** Where a document differs from the contract; empty where it fits, or where the contract is not readable. */
  public List<Violation> validate(Node document) {
    return List.of();
  }
}
