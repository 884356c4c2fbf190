package dev.sextant.catalog.loader;

import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.PathPattern;
import dev.sextant.finding.Place;
import dev.sextant.finding.SourceSpan;
import java.time.LocalDate;

/**
 * A defect that its owners accept for a while, with their reason.
 *
 * @param rule the name of the rule, as written
 * @param at the things it holds for, as written
 * @param until the last day on which it holds
 * @param ruleSpan where the rule is named
 * @param untilSpan where its end is stated
 */
public record Waiver(
    String rule,
    String at,
    PathPattern pattern,
    String reason,
    LocalDate until,
    SourceSpan ruleSpan,
    SourceSpan untilSpan) {
  public boolean covers(CatalogPath path) {
    return pattern.covers(path);
  }

  public boolean isOver(LocalDate today) {
    return today.isAfter(until);
  }

  /** Itself as the subject of a finding: by what it says, as its number changes with neighbours. */
  public Place place(SourceSpan span) {
    return new Place(CatalogPath.of("waivers", rule, at), span);
  }
}
