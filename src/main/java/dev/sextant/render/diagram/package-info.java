/**
 * Flows as sequence diagrams.
 *
 * <p>A flow becomes a {@link dev.sextant.render.diagram.Sequence}: who takes part, and what happens
 * between them from top to bottom. Orchestrated flows are drawn from their steps, choreographed
 * ones by walking the causal graph. Two writers turn a sequence into PlantUML and Mermaid text, and
 * pictures are made from the PlantUML text. Names come from other people's files, so nothing but
 * letters, digits and a few harmless marks reaches either language unescaped.
 */
@NullMarked
package dev.sextant.render.diagram;

import org.jspecify.annotations.NullMarked;
