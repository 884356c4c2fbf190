package dev.sextant.rules;

import dev.sextant.catalog.Catalog;
import dev.sextant.flow.CausalGraph;
import dev.sextant.schema.Contracts;
import java.time.LocalDate;

/**
 * A catalog with what is derived from it once, so that rules stay short.
 *
 * @param causality what leads to what
 * @param contracts its contracts, read when asked for
 * @param today the date on which it is judged, an input so that a verdict can be repeated
 */
public record Design(Catalog catalog, CausalGraph causality, Contracts contracts, LocalDate today) {
  public static Design of(Catalog catalog, LocalDate today) {
    return new Design(catalog, CausalGraph.of(catalog), new Contracts(catalog), today);
  }
}
