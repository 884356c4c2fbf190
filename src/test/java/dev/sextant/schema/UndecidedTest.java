package dev.sextant.schema;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import org.junit.jupiter.api.Test;

/** What cannot be told within bounds must not be taken for a mistake. */
class UndecidedTest {
  private final SourceSpan span = SourceSpan.startOf(new SourceFile("a.yaml", ""));

  @Test
  void onlyWhatNobodyCanSayIsUndecided() {
    assertTrue(Violation.undecided(span).isUndecided());
    assertFalse(new Violation(span, "", "this should be text", null).isUndecided());
  }
}
