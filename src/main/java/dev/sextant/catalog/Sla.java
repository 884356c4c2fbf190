package dev.sextant.catalog;

import java.time.Duration;

/**
 * What a message's consumers may count on.
 *
 * @param latency from publishing until the last consumer is done, p99
 * @param rate how many on average
 * @param peak how many at most
 * @param size of one message
 */
public record Sla(Fact<Duration> latency, Fact<Rate> rate, Fact<Rate> peak, Fact<Size> size) {}
