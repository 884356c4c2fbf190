/**
 * What leads to what: the causal graph of a catalog.
 *
 * <p>A {@link dev.sextant.flow.Reaction} is one service's answer to one trigger; linked, reactions
 * are the flows that choreography hides. Coordinated flows contribute their coordinator's moves,
 * each of which knows its {@link dev.sextant.flow.Turn}: the step whose answer it reacts to. A
 * {@link dev.sextant.flow.Chain} is one way from a beginning to a reaction.
 */
@NullMarked
package dev.sextant.flow;

import org.jspecify.annotations.NullMarked;
