package dev.sextant.finding;

import org.jspecify.annotations.Nullable;

/**
 * The least that can be said alone: a finding may hold many claims, but a waiver or a baseline
 * speaks of each by itself.
 *
 * @param rule the name of the rule that makes it
 * @param place what it is about; of a gathered finding one of its things
 * @param detail what tells it from other claims of the rule about the same thing
 * @param sharer which thing shares the fact it is about; null where nothing does
 * @param severity what the rule itself gives it
 */
public record Claim(
    String rule, Place place, String detail, @Nullable CatalogPath sharer, Severity severity) {
  public CatalogPath at() {
    return place.path();
  }
}
