package dev.sextant.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of a thing in a catalog, such as {@code services.payment-service.consumes.ChargeCard}.
 *
 * <p>Findings, waivers and answers use the same paths. A name with anything but letters, digits,
 * {@code _} and {@code -} is quoted: {@code events."order.placed.v1"}. Kept as a chain so that a
 * large catalog shares its prefixes.
 */
public final class CatalogPath implements Comparable<CatalogPath> {
  /** The catalog as a whole. */
  public static final CatalogPath ROOT = new CatalogPath(null, "");

  private final @Nullable CatalogPath parent;
  private final String name;

  /** What the name is instead of a number, which changes when something is put before it. */
  private final String lasting;

  /** Whether some name on the way is a number of this kind. */
  private final boolean numbered;

  /** Written when first asked for, as most paths never are and the others often. */
  private @Nullable String text;

  private CatalogPath(@Nullable CatalogPath parent, String name) {
    this(parent, name, name, parent != null && parent.numbered);
  }

  private CatalogPath(@Nullable CatalogPath parent, String name, String lasting, boolean numbered) {
    this.parent = parent;
    this.name = name;
    this.lasting = lasting;
    this.numbered = numbered;
  }

  /** The path made of these names, each unquoted. */
  public static CatalogPath of(String... names) {
    CatalogPath path = ROOT;
    for (String name : names) {
      path = path.child(name);
    }
    return path;
  }

  public CatalogPath child(String childName) {
    return new CatalogPath(this, childName);
  }

  /**
   * A thing of a list, which people know by its number.
   *
   * @param lastingName what it is still called when others are put before it
   */
  public CatalogPath numbered(int number, String lastingName) {
    return new CatalogPath(this, String.valueOf(number), lastingName, true);
  }

  /** As {@link #toString}, but the same however lists are sorted and whatever they get. */
  public String lasting() {
    if (!numbered || parent == null) {
      return toString();
    }
    String own = isPlain(lasting) ? lasting : quote(lasting);
    return parent.parent == null ? own : parent.lasting() + "." + own;
  }

  /** The last name, unquoted. */
  public String name() {
    return name;
  }

  /** The names from the section to the thing itself, unquoted; empty for the catalog. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (CatalogPath path = this; path.parent != null; path = path.parent) {
      names.add(0, path.name);
    }
    return names;
  }

  /** This and everything it is a part of, the catalog last. */
  public List<CatalogPath> lineage() {
    List<CatalogPath> lineage = new ArrayList<>();
    for (CatalogPath path = this; path != null; path = path.parent) {
      lineage.add(path);
    }
    return lineage;
  }

  /** Whether this is that thing, or a part of it. */
  public boolean isWithin(CatalogPath thing) {
    List<String> outer = thing.names();
    List<String> own = names();
    return own.size() >= outer.size() && own.subList(0, outer.size()).equals(outer);
  }

  /** The first name: the section that holds the thing; empty for the catalog itself. */
  public String section() {
    return parent == null ? "" : names().get(0);
  }

  /**
   * How a sentence names the thing: "`OrderPlaced`", or "`ChargeCard` in `payment-service`" for a
   * part of something.
   */
  public String spoken() {
    List<String> names = names();
    return names.size() <= 2 ? "`" + name + "`" : "`" + name + "` in `" + names.get(1) + "`";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CatalogPath path && toString().equals(path.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public int compareTo(CatalogPath other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    if (text == null) {
      text = written();
    }
    return text;
  }

  private String written() {
    if (parent == null) {
      return "";
    }
    String own = isPlain(name) ? name : quote(name);
    return parent.parent == null ? own : parent + "." + own;
  }

  private static boolean isPlain(String name) {
    return !name.isEmpty()
        && name.codePoints().allMatch(c -> isLetterOrNumber(c) || c == '_' || c == '-');
  }

  private static boolean isLetterOrNumber(int character) {
    int kind = Character.getType(character);
    return Character.isLetterOrDigit(character)
        || kind == Character.LETTER_NUMBER
        || kind == Character.OTHER_NUMBER;
  }

  private static String quote(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
