package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.util.List;

/**
 * One way in which handling can end, and what it then emits.
 *
 * @param emits the messages; empty where it is stated to emit {@code none}
 */
public record Outcome(String label, Place place, List<MessageRef> emits) {}
