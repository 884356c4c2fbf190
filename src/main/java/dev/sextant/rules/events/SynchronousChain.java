package dev.sextant.rules.events;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.Catalog;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** In a chain of calls the slowest sets the pace and any failure fails them all. */
final class SynchronousChain implements Rule {
  private static final int HOPS = 3;

  @Override
  public RuleInfo info() {
    return new RuleInfo("synchronous-chain", Stage.EVENTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    CallChains chains = new CallChains(catalog);
    for (List<Call> chain : chains.longest()) {
      if (chain.size() >= HOPS) {
        tell(chain, chains, report);
      }
    }
  }

  private static void tell(List<Call> chain, CallChains chains, Report report) {
    List<String> names = new ArrayList<>(List.of(chains.caller(chain.get(0))));
    chain.forEach(call -> names.add(call.target()));
    Draft draft =
        report.at(
            chain.get(0).place(),
            "%d calls wait for one another: %s".formatted(chain.size(), Words.path(names)),
            chain.stream().anyMatch(SynchronousChain::needsNoAnswer)
                ? "publish an event where no answer is needed, and the chain ends there"
                : "keep copies of what is only read, and let what changes something follow an event");
    for (Call call : chain) {
      String hop = "`%s` calls `%s`".formatted(chains.caller(call), call.target());
      if (needsNoAnswer(call)) {
        draft.note(
            call.place(),
            hop + " after its commit, so the answer changes nothing here: it could be an event");
      } else if (call.changes().is(false)) {
        draft.note(
            call.place(),
            hop + " and changes nothing there: a copy that events keep up to date could answer");
      } else if (!call.place().equals(chain.get(0).place())) {
        draft.note(call.place(), hop);
      }
    }
  }

  /** What is done over there after the work here is committed cannot be decided upon any more. */
  private static boolean needsNoAnswer(Call call) {
    return call.changes().is(true) && call.when().is(Call.When.AFTER_COMMIT);
  }
}
