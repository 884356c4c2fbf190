/**
 * What leads to what: the causal graph of a catalog.
 *
 * <p>A {@link dev.sextant.flow.Reaction} is one service's answer to one trigger; chained, reactions
 * are the flows that choreography hides. Orchestrated flows contribute what their coordinator does
 * when a reply comes in.
 */
@NullMarked
package dev.sextant.flow;

import org.jspecify.annotations.NullMarked;
