/**
 * What the tool has to say, and about which place in which file.
 *
 * <p>A {@link dev.sextant.finding.Finding} is data: it names its rule, its severity, the catalog
 * path and the span of source it is about, and what to do. Everything wrong with content becomes a
 * finding; only a failure to read is an exception. Whoever looks for defects writes into a {@link
 * dev.sextant.finding.Report}, which stamps the rule's name and severity, so that a rule only says
 * message, place, help and notes.
 */
@NullMarked
package dev.sextant.finding;

import org.jspecify.annotations.NullMarked;
