package dev.sextant.catalog.source;

import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * What makes a file unreadable or ambiguous, before anyone knows what the file is for.
 *
 * @param path the names that lead to it; the root for what concerns the file as a whole
 * @param first where the name was already used, for a repeated name
 */
public record Flaw(
    CatalogPath path, SourceSpan span, String message, String help, @Nullable SourceSpan first) {
  public static Flaw unreadable(SourceSpan span, String message, String help) {
    return new Flaw(CatalogPath.ROOT, span, message, help, null);
  }

  /** Whether this is a name used twice, which leaves the rest of the file readable. */
  public boolean isRepeatedName() {
    return first != null;
  }
}
