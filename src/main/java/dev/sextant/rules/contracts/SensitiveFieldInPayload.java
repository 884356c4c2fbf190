package dev.sextant.rules.contracts;

import dev.sextant.catalog.Contract;
import dev.sextant.catalog.Message;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Quote;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.SourceSpan;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.schema.Field;
import dev.sextant.schema.SensitiveData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is published is kept, copied and read by people whom nobody thought of. */
final class SensitiveFieldInPayload implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("sensitive-field-in-payload", Stage.CONTRACTS, Severity.WARNING);
  }

  @Override
  public boolean readsContracts() {
    return true;
  }

  @Override
  public void check(Design design, Report report) {
    Map<SourceSpan, List<Hit>> hits = new LinkedHashMap<>();
    for (Message message : design.catalog().messages()) {
      Set<String> seen = new HashSet<>();
      for (Contract contract : message.contractsInUse()) {
        for (Field field : design.contracts().of(contract).fields()) {
          String pointer = field.listPointer();
          SensitiveData.in(field)
              .filter(what -> seen.add(pointer))
              .map(what -> new Hit(message, pointer, what))
              .ifPresent(
                  hit -> hits.computeIfAbsent(field.span(), s -> new ArrayList<>()).add(hit));
        }
      }
    }
    hits.forEach((span, shared) -> report(span, shared, report));
  }

  /**
   * Once for all messages that share the part of a contract, about the same one in whatever order
   * they stand.
   */
  private static void report(SourceSpan span, List<Hit> shared, Report report) {
    shared.sort(
        Comparator.comparing((Hit hit) -> hit.message.place().path()).thenComparing(Hit::pointer));
    Hit first = shared.get(0);
    Draft draft =
        report
            .at(
                first.message.place().at(span),
                "%s of `%s` looks like %s, which everyone who reads the channel can then read too"
                    .formatted(Quote.of(first.pointer), first.message.name(), first.what),
                "send a reference to it, and let those who may see it ask its owner")
            .detail(first.pointer);
    for (Hit other : shared.subList(1, shared.size())) {
      draft.note(
          other.message.place(),
          "`%s` carries it as %s".formatted(other.message.name(), Quote.of(other.pointer)));
    }
  }

  /** A message with a field that looks sensitive. */
  private record Hit(Message message, String pointer, String what) {}
}
