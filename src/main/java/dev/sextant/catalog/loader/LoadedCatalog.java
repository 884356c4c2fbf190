package dev.sextant.catalog.loader;

import dev.sextant.catalog.Catalog;
import dev.sextant.finding.Finding;
import java.util.List;

/**
 * A catalog as far as it could be read.
 *
 * @param complete whether all its files could be read; where not, nothing can be said to be missing
 *     in it
 * @param findings what is wrong with its files
 */
public record LoadedCatalog(Catalog catalog, boolean complete, List<Finding> findings) {
  public LoadedCatalog {
    findings = List.copyOf(findings);
  }
}
