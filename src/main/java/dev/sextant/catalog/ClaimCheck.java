package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.time.Duration;

/**
 * A payload that is kept elsewhere, while the message only says where.
 *
 * @param store what keeps it
 * @param retention how long it is kept there
 */
public record ClaimCheck(Place place, Fact<String> store, Fact<Duration> retention) {}
