package dev.sextant.flow;

import dev.sextant.catalog.MessageRef;
import org.jspecify.annotations.Nullable;

/**
 * One step of a causal chain.
 *
 * @param message what passes; null where nothing does, as when a coordinator's patience ends or its
 *     own entry point starts the flow
 * @param to what happens then
 */
public record Link(@Nullable MessageRef message, Reaction to) {}
