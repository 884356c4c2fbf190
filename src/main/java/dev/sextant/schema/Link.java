package dev.sextant.schema;

import dev.sextant.finding.SourceSpan;

/**
 * A reference from one schema to another.
 *
 * @param span the reference as written
 * @param inPlace whether both speak of the same value, so that a circle of such links would never
 *     end
 */
record Link(Part holder, SourceSpan span, Target target, boolean inPlace) {}
