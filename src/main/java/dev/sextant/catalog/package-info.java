/**
 * What a team states about its event-driven system: messages, channels, services and flows.
 *
 * <p>Everything is a record that knows its {@link dev.sextant.finding.Place}. What may be left out
 * is a {@link dev.sextant.catalog.Fact}: absent (unknown, an open question), {@code none} (known to
 * be absent) or known. Facts of a consumer group, and defaults for publishing, are already
 * inherited, and keep the place where they were stated. {@link dev.sextant.catalog.Catalog} answers
 * who produces and who consumes; reading files is {@code dev.sextant.catalog.loader}'s concern.
 */
@NullMarked
package dev.sextant.catalog;

import org.jspecify.annotations.NullMarked;
