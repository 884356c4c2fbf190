package dev.sextant.catalog.loader;

import dev.sextant.finding.Place;
import java.nio.file.Path;

/**
 * The file of known findings that a configuration names.
 *
 * @param name how messages call it
 * @param place where it is named
 */
public record BaselineSetting(Path file, String name, Place place) {}
