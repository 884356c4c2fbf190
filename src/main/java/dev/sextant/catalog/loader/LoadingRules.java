package dev.sextant.catalog.loader;

import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import java.util.List;

/** The rules that reading itself enforces, always on. */
public final class LoadingRules {
  static final RuleInfo UNREADABLE_CATALOG = error("unreadable-catalog");
  static final RuleInfo UNKNOWN_KEY = error("unknown-key");
  public static final RuleInfo WRONG_TYPE = error("wrong-type");
  static final RuleInfo UNIT_MISSING = error("unit-missing");
  public static final RuleInfo UNKNOWN_REFERENCE = error("unknown-reference");
  public static final RuleInfo DUPLICATE_NAME = error("duplicate-name");
  static final RuleInfo REFERENCE_LEAVES_CATALOG = error("reference-leaves-catalog");

  public static final RuleInfo EXPIRED_WAIVER =
      new RuleInfo("expired-waiver", Stage.LOADING, Severity.WARNING);
  public static final RuleInfo UNUSED_WAIVER =
      new RuleInfo("unused-waiver", Stage.LOADING, Severity.NOTE);

  private LoadingRules() {}

  /** All of them, in the order in which a reader meets them. */
  public static List<RuleInfo> all() {
    return List.of(
        UNREADABLE_CATALOG,
        UNKNOWN_KEY,
        WRONG_TYPE,
        UNIT_MISSING,
        UNKNOWN_REFERENCE,
        DUPLICATE_NAME,
        REFERENCE_LEAVES_CATALOG,
        EXPIRED_WAIVER,
        UNUSED_WAIVER);
  }

  private static RuleInfo error(String name) {
    return new RuleInfo(name, Stage.LOADING, Severity.ERROR);
  }
}
