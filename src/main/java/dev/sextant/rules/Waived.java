package dev.sextant.rules;

import dev.sextant.catalog.loader.Waiver;
import dev.sextant.finding.Finding;

/** A finding that does not count for now, with what its owners say about it. */
public record Waived(Finding finding, Waiver waiver) {}
