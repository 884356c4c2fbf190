package dev.sextant.catalog;

import dev.sextant.finding.Place;

/** A consumer group or queue of a service: what its subscriptions share. */
public record Group(String name, String service, Place place, Handling handling) {}
