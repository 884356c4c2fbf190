package dev.sextant.catalog.loader;

import dev.sextant.catalog.Catalog;
import dev.sextant.finding.Finding;
import dev.sextant.finding.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A catalog as far as it could be read.
 *
 * @param complete whether all its files could be read; where not, nothing can be said to be missing
 *     in it
 * @param findings what is wrong with its files
 * @param files its files, the first of which names the system
 * @param waivers what comments in its files waive
 * @param whole whether all of it was read, so that a comment that waives nothing is known to be of
 *     no use
 * @param configuration how it is to be judged
 * @param environment what it was read for; null where for none in particular
 */
public record LoadedCatalog(
    Catalog catalog,
    boolean complete,
    List<Finding> findings,
    List<SourceFile> files,
    List<Waiver> waivers,
    boolean whole,
    Configuration configuration,
    @Nullable Environment environment) {
  public LoadedCatalog {
    findings = List.copyOf(findings);
    files = List.copyOf(files);
    waivers = List.copyOf(waivers);
  }
}
