/**
 * Charts: boxes and arrows, for what a catalog declares beyond single flows.
 *
 * <p>A {@link dev.sextant.render.diagram.chart.Chart} holds nodes and edges and knows no diagram
 * language. {@link dev.sextant.render.diagram.chart.CausalChart}, {@link
 * dev.sextant.render.diagram.chart.ContextChart} and {@link
 * dev.sextant.render.diagram.chart.TopologyChart} make one of a whole catalog; {@link
 * dev.sextant.render.diagram.chart.Atlas} splits what is too large for a page into parts and an
 * index of them. Two writers turn a chart into PlantUML and Mermaid text.
 */
@NullMarked
package dev.sextant.render.diagram.chart;

import org.jspecify.annotations.NullMarked;
