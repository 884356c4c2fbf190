package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.time.Duration;
import java.util.Set;

/**
 * Several messages that a consumer needs before it acts.
 *
 * @param all the names of the messages
 * @param store where it keeps what has arrived until the rest has
 * @param timeout how long it waits for the rest
 */
public record Join(
    Place place, Fact<Set<String>> all, Fact<String> store, Fact<Duration> timeout) {}
