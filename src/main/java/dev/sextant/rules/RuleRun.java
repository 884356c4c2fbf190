package dev.sextant.rules;

import dev.sextant.finding.Report;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Asks rules about one design, those that read contracts in this thread and the others beside it:
 * each half is about as much work, and what is kept of contracts that were read is kept without
 * locks.
 */
final class RuleRun {
  private final Design design;
  private final List<Rule> rules;

  RuleRun(List<Rule> rules, Design design) {
    this.rules = rules;
    this.design = design;
  }

  /** What each rule says, in their order. */
  List<Report> reports() {
    List<Report> reports = rules.stream().map(rule -> new Report(rule.info())).toList();
    FutureTask<List<Report>> others = new FutureTask<>(() -> check(reports, false), reports);
    Thread beside = new Thread(others, "rules");
    beside.setDaemon(true);
    beside.start();
    check(reports, true);
    try {
      return others.get();
    } catch (ExecutionException failed) {
      throw rethrown(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("judging was interrupted", stopped);
    }
  }

  private void check(List<Report> reports, boolean contracts) {
    for (int i = 0; i < reports.size(); i++) {
      if (rules.get(i).readsContracts() == contracts) {
        rules.get(i).check(design, reports.get(i));
      }
    }
  }

  /** Rules throw nothing that is checked. */
  private static RuntimeException rethrown(ExecutionException failed) {
    if (failed.getCause() instanceof Error error) {
      throw error;
    }
    return failed.getCause() instanceof RuntimeException defect
        ? defect
        : new IllegalStateException(failed);
  }
}
