package dev.sextant.rules;

import dev.sextant.catalog.loader.Waiver;
import dev.sextant.finding.Claim;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a claim counts, and if not, why; claims of different standing are told apart.
 *
 * @param waiver what takes it out for a while; null where nothing does
 * @param known whether it was there before
 */
record Standing(@Nullable Waiver waiver, boolean known) {
  static final Standing COUNTS = new Standing(null, false);
  static final Standing KNOWN = new Standing(null, true);

  /**
   * Waivers come first. One that is over has an end that its owners agreed on, which a baseline
   * must not put off.
   */
  static Standing of(Claim claim, String system, Waivers waivers, BaselineRun baseline) {
    baseline.sees(system, claim);
    Set<Waiver> covering = waivers.covering(claim.rule(), claim.place());
    Waiver valid = covering.stream().filter(waivers::holds).findFirst().orElse(null);
    if (valid != null) {
      return new Standing(valid, false);
    }
    return covering.isEmpty() && baseline.knows(system, claim) ? KNOWN : COUNTS;
  }
}
