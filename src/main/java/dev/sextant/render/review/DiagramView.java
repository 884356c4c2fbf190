package dev.sextant.render.review;

import org.jspecify.annotations.Nullable;

/**
 * A diagram of a flow.
 *
 * @param file where the picture was written; null where none was
 * @param mermaid the diagram as text that a forge draws
 */
public record DiagramView(String flow, String caption, @Nullable String file, String mermaid) {}
