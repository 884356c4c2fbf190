package dev.sextant.finding;

/** Where a thing is: its path in the catalog and its span in a file. */
public record Place(CatalogPath path, SourceSpan span) {
  /** The same thing, seen at another span of it. */
  public Place at(SourceSpan other) {
    return new Place(path, other);
  }

  /** A part of this thing that has no span of its own. */
  public Place child(String name) {
    return new Place(path.child(name), span);
  }

  /** A thing of a list; see {@link CatalogPath#numbered}. */
  public Place numbered(int number, String lastingName) {
    return new Place(path.numbered(number, lastingName), span);
  }
}
