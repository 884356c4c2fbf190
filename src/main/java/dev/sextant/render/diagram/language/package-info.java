/**
 * The languages that diagrams are written in, PlantUML and Mermaid.
 *
 * <p>Names come from other people's files, so nothing but letters, digits and a few harmless marks
 * reaches either language unescaped, and what is drawn goes by an alias of ours.
 */
@NullMarked
package dev.sextant.render.diagram.language;

import org.jspecify.annotations.NullMarked;
