package dev.sextant.finding;

/** Replaces what a span covers; an empty span inserts. */
public record TextEdit(SourceSpan span, String replacement) {}
