/**
 * Flows as sequence diagrams.
 *
 * <p>A flow becomes a {@link dev.sextant.render.diagram.sequence.Sequence}: who takes part, and
 * what happens between them from top to bottom. Orchestrated flows are drawn from their steps,
 * choreographed ones by walking the causal graph. Two pens turn a sequence into PlantUML and
 * Mermaid text.
 */
@NullMarked
package dev.sextant.render.diagram.sequence;

import org.jspecify.annotations.NullMarked;
