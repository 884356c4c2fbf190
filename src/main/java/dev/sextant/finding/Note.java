package dev.sextant.finding;

/** A second place that a finding is about, with what is to be seen there. */
public record Note(Place place, String message) {}
