package dev.sextant.rules;

import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;

/** A defect that a design can have, and how to find it. */
public interface Rule {
  RuleInfo info();

  /**
   * Reports every place where the design has the defect; silent where it draws on facts nobody
   * stated.
   */
  void check(Design design, Report report);

  /** Whether it reads contracts, which only one thread does. */
  default boolean readsContracts() {
    return false;
  }
}
