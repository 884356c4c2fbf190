package dev.sextant.catalog;

import dev.sextant.finding.Place;

/** A bounded context: a part of the business with a language and an owner of its own. */
public record Context(String name, Place place, Fact<String> owner, Fact<String> summary) {}
