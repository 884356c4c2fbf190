package dev.sextant.rules.contracts;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Contract;
import dev.sextant.catalog.SharedSchema;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.SourceSpan;
import dev.sextant.rules.Design;
import dev.sextant.schema.Schema;
import dev.sextant.schema.SchemaFlaw;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells each flaw once, however many contracts refer to the file that has it. */
final class FlawedContracts {
  /** Flaws of a part that all contracts share must not cost their product. */
  private static final int MOST_NAMED = 50;

  private final Design design;
  private final Map<SchemaFlaw, List<Contract>> users = new LinkedHashMap<>();

  private FlawedContracts(Design design) {
    this.design = design;
  }

  static void report(Design design, SchemaFlaw.Kind kind, Report report) {
    FlawedContracts flawed = new FlawedContracts(design);
    flawed.collect(kind);
    flawed.users.forEach((flaw, contracts) -> flawed.report(flaw, contracts, report));
  }

  private void collect(SchemaFlaw.Kind kind) {
    Catalog catalog = design.catalog();
    for (Contract contract : StatedContracts.all(catalog)) {
      for (SchemaFlaw flaw : design.contracts().of(contract).flaws()) {
        if (flaw.kind() == kind) {
          users.computeIfAbsent(flaw, f -> new ArrayList<>()).add(contract);
        }
      }
    }
    for (SchemaFlaw flaw : design.contracts().flawsOfShared()) {
      if (flaw.kind() == kind) {
        users.computeIfAbsent(flaw, f -> new ArrayList<>());
      }
    }
  }

  private void report(SchemaFlaw flaw, List<Contract> contracts, Report report) {
    Place owner = owner(flaw, contracts);
    Draft draft =
        report.at(owner.at(flaw.span()), flaw.message(), flaw.help()).detail(detail(flaw, owner));
    if (flaw.first() != null) {
      draft.note(owner.at(flaw.first()), "first written here");
    }
    contracts.stream()
        .filter(contract -> !holds(contract, flaw.span()))
        .limit(MOST_NAMED)
        .forEach(contract -> draft.note(contract.place(), "the contract is named here"));
  }

  /**
   * Where the same flaw is found again, when lines and folders have moved: the field, and the
   * file's own name if it is not the subject's.
   */
  private static String detail(SchemaFlaw flaw, Place owner) {
    String file = flaw.span().file().name();
    return owner.path().equals(CatalogPath.ROOT)
        ? file.substring(file.lastIndexOf('/') + 1) + "#" + flaw.pointer()
        : flaw.pointer();
  }

  /**
   * The contract or shared schema that the flaw stands in; the catalog for a file that only
   * references lead to.
   */
  private Place owner(SchemaFlaw flaw, List<Contract> contracts) {
    for (SharedSchema shared : design.catalog().schemas().values()) {
      if (within(flaw.span(), shared.content().span())) {
        return shared.place();
      }
    }
    return contracts.stream()
        .filter(contract -> isIts(contract, flaw))
        .map(Contract::place)
        .min(Comparator.comparing(Place::path))
        .orElse(new Place(CatalogPath.ROOT, flaw.span()));
  }

  private boolean isIts(Contract contract, SchemaFlaw flaw) {
    Schema schema = design.contracts().of(contract);
    boolean itsFile = contract.file() != null && flaw.span().file().equals(schema.file());
    return itsFile || holds(contract, flaw.span());
  }

  /** Whether the catalog itself shows it, at the very place that names the contract. */
  private static boolean holds(Contract contract, SourceSpan span) {
    return within(span, contract.place().span());
  }

  private static boolean within(SourceSpan inner, SourceSpan outer) {
    boolean after =
        inner.line() > outer.line()
            || (inner.line() == outer.line() && inner.column() >= outer.column());
    boolean before =
        inner.endLine() < outer.endLine()
            || (inner.endLine() == outer.endLine() && inner.endColumn() <= outer.endColumn());
    return inner.file().equals(outer.file()) && after && before;
  }
}
