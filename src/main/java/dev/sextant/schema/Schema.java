package dev.sextant.schema;

import dev.sextant.catalog.Contract;
import dev.sextant.catalog.source.Node;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A contract that has been read. */
public final class Schema {
  private final Contract contract;
  private final List<SchemaFlaw> flaws;
  private final @Nullable Unit unit;
  private final Units units;
  private final Supplier<Validator> validator;
  private final Map<String, Optional<Field>> byPointer = new HashMap<>();
  private final Map<String, Presence> presences = new HashMap<>();
  private @Nullable List<Field> fields;

  /**
   * @param unit what is known of it; null where nothing is
   * @param validator given when a document is to be validated, as it is slow to start
   */
  Schema(
      Contract contract,
      List<SchemaFlaw> flaws,
      @Nullable Unit unit,
      Units units,
      Supplier<Validator> validator) {
    this.contract = contract;
    this.flaws = List.copyOf(flaws);
    this.unit = unit;
    this.units = units;
    this.validator = validator;
  }

  public Contract contract() {
    return contract;
  }

  public Contract.Language language() {
    return contract.language();
  }

  /** Whether all of it could be read and is a schema, so that documents can be held against it. */
  public boolean isReadable() {
    return flaws.isEmpty() && unit != null;
  }

  /** Everything wrong with it and with what it refers to, its own text first. */
  public List<SchemaFlaw> flaws() {
    return flaws;
  }

  /** The file that it stands in; null where there is none, or none that is read. */
  public @Nullable SourceFile file() {
    return unit == null ? null : unit.root().span().file();
  }

  /** The schema as it stands in its file; null where it cannot be read or is not checked. */
  public @Nullable Node content() {
    return unit == null ? null : unit.root().node();
  }

  /** Whether it says nothing about its documents, or no more than that they are objects. */
  public boolean saysNothing() {
    return isReadable() && unit != null && Silence.of(Conjunction.of(List.of(unit.root()), units));
  }

  /** Where it refuses fields that it does not know, as {@code additionalProperties: false} does. */
  public List<SourceSpan> closings() {
    return unit == null || !isReadable()
        ? List.of()
        : units.reachable(unit).stream().flatMap(u -> u.closings().stream()).distinct().toList();
  }

  /** Every field it declares, outer ones first; empty where it is not checked or cannot be read. */
  public List<Field> fields() {
    if (fields == null) {
      fields =
          isReadable() && unit != null
              ? List.copyOf(new Fields(units, unit.root()).all())
              : List.of();
    }
    return fields;
  }

  /**
   * A field by its JSON pointer, such as {@code /order/orderId}; empty where the contract does not
   * declare it.
   */
  public Optional<Field> field(String pointer) {
    return isReadable() && unit != null
        ? byPointer.computeIfAbsent(pointer, p -> new Fields(units, unit.root()).at(p))
        : Optional.empty();
  }

  /** Whether a document's field is there, seen from the contract. */
  public Presence presence(String pointer) {
    return isReadable() && unit != null
        ? presences.computeIfAbsent(pointer, p -> new Fields(units, unit.root()).presence(p))
        : Presence.UNSAID;
  }

  /**
   * Where a document differs from the contract; empty where it fits, or where the contract is not
   * readable.
   */
  public List<Violation> validate(Node document) {
    if (!isReadable() || unit == null) {
      return List.of();
    }
    try {
      return new Wording(document).violations(validator.get().differences(unit, document));
    } catch (Validator.Undecided tooLong) {
      return List.of(Violation.undecided(document.span()));
    }
  }
}
