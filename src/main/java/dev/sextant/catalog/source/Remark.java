package dev.sextant.catalog.source;

import dev.sextant.finding.Place;
import dev.sextant.finding.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A comment that speaks to Sextant.
 *
 * @param span from its {@code #} to the end of the line
 * @param text the same as text, the {@code #} included
 * @param thing what it stands above or behind, from its name to its end, list items by their number
 *     from 1; null where that is nothing
 */
public record Remark(SourceSpan span, String text, @Nullable Place thing) {}
