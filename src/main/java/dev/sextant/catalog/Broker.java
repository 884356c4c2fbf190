package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.util.Map;

/** What carries messages between services. */
public record Broker(
    String name,
    Place place,
    Fact<String> kind,
    Fact<String> version,
    Fact<String> profile,
    Map<String, Fact<String>> settings) {}
