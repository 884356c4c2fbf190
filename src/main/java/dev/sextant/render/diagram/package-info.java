/**
 * Pictures of a catalog: what happens in a flow, what leads to what, which contexts talk to each
 * other, and which channels carry it.
 *
 * <p>{@link dev.sextant.render.diagram.Diagrams} lists the pictures of each kind; each can be
 * written as PlantUML and as Mermaid, and an SVG or a bitmap is made from the PlantUML text.
 */
@NullMarked
package dev.sextant.render.diagram;

import org.jspecify.annotations.NullMarked;
