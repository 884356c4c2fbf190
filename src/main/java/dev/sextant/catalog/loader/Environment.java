package dev.sextant.catalog.loader;

import java.util.Set;

/**
 * The environment that a catalog was read for.
 *
 * @param name as asked for
 * @param differs whether a file of the catalog has an overlay for it
 * @param others the environments that have overlays, looked for where this one has none
 */
public record Environment(String name, boolean differs, Set<String> others) {}
