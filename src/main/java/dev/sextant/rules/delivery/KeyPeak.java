package dev.sextant.rules.delivery;

import dev.sextant.catalog.Entity;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Rate;
import dev.sextant.finding.Draft;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How often one key of an entity comes along as one of its messages at peak.
 *
 * @param share how much of the entity's messages that is; 1 where others would cost as much
 * @param rate what the share is taken from
 */
record KeyPeak(double perSecond, double share, Fact<Rate> rate) {
  /** As a catalog writes a rate. */
  @Override
  public String toString() {
    return number(perSecond) + "/s";
  }

  /** Shows where the figure comes from. */
  void noteOn(Draft draft, Entity entity) {
    draft.note(entity.peakPerKey().place(), "one key's peak");
    if (share < 1) {
      draft.note(
          rate.place(),
          "%s%% of the messages of `%s`, by their rates"
              .formatted(number(100 * share), entity.name()));
    }
  }

  /** With three digits, which is more than any such figure is worth. */
  static String number(double value) {
    BigDecimal digits =
        new BigDecimal(Math.min(value, Double.MAX_VALUE))
            .round(new MathContext(3))
            .stripTrailingZeros();
    return value < 1e12 ? digits.toPlainString() : digits.toString();
  }
}
