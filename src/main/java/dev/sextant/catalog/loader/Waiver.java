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
 * @param at the things it holds for: as written, or the path of the thing below the comment
 * @param until the last day on which it holds
 * @param ruleSpan where the rule is named
 * @param untilSpan where its end is stated
 */
public record Waiver(
    String rule,
    String at,
    Extent extent,
    String reason,
    LocalDate until,
    SourceSpan ruleSpan,
    SourceSpan untilSpan) {

  /** What a waiver holds for. */
  public sealed interface Extent {
    boolean covers(Place place);
  }

  /** Whatever has such a path, as {@code .sextant.yaml} says it. */
  public record Matching(PathPattern pattern) implements Extent {
    @Override
    public boolean covers(Place place) {
      return pattern.covers(place.path());
    }
  }

  /**
   * The thing below a comment, with everything in it. A section is only what this file has of it,
   * as the others are not the author's to judge.
   */
  public record Below(Place thing) implements Extent {
    @Override
    public boolean covers(Place place) {
      return thing.span().contains(place.span())
          || (hasOwnPath() && place.path().isWithin(thing.path()));
    }

    /** Whether its path leads to nothing outside of it. */
    public boolean hasOwnPath() {
      return thing.path().names().size() > 1;
    }
  }

  /** A waiver of {@code .sextant.yaml}. */
  public Waiver(
      String rule,
      String at,
      PathPattern pattern,
      String reason,
      LocalDate until,
      SourceSpan ruleSpan,
      SourceSpan untilSpan) {
    this(rule, at, new Matching(pattern), reason, until, ruleSpan, untilSpan);
  }

  public boolean covers(Place place) {
    return extent.covers(place);
  }

  /** Whether it stands in the catalog itself, above what it is for. */
  public boolean isInline() {
    return extent instanceof Below;
  }

  public boolean isOver(LocalDate today) {
    return today.isAfter(until);
  }

  /** Itself as the subject of a finding: by what it says, as its number changes with neighbours. */
  public Place place(SourceSpan span) {
    return new Place(CatalogPath.of("waivers", rule, at), span);
  }
}
