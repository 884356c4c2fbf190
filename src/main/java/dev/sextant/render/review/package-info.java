/**
 * The review as people read it: a verdict, what to do first, six stages and a checklist.
 *
 * <p>{@code ReviewView} says everything in words once; the text and the Markdown writer only lay it
 * out.
 */
@NullMarked
package dev.sextant.render.review;

import org.jspecify.annotations.NullMarked;
