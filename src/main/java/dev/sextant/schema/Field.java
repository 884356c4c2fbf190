package dev.sextant.schema;

import dev.sextant.finding.SourceSpan;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field that a contract declares, with all that is said about it in the branches and references
 * that declare it.
 *
 * @param pointer where it is in a document; {@code *} stands for any item of a list or any name of
 *     a map
 * @param span its name in the contract, where it is declared first
 * @param required whether every document that the contract accepts holds it
 * @param types what its value may be; all types where the contract does not say
 * @param values the only values it may have, as JSON text; empty where the contract does not list
 *     them
 */
public record Field(
    String pointer,
    SourceSpan span,
    boolean required,
    Set<JsonType> types,
    List<String> values,
    @Nullable String format,
    @Nullable String title,
    @Nullable String description) {
  public Field {
    types = types.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(types));
    values = List.copyOf(values);
  }

  /**
   * The last name of it: {@code orderId} of {@code /order/orderId}; for a list's items, the list's
   * name.
   */
  public String name() {
    String path = listPointer();
    return path.substring(path.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }

  /** Where it is; for a list's items, where the list is. */
  public String listPointer() {
    String path = pointer;
    while (path.endsWith("/*")) {
      path = path.substring(0, path.length() - 2);
    }
    return path;
  }

  /** Whether the contract says anything about its type. */
  public boolean isTyped() {
    return types.size() < JsonType.values().length;
  }

  public boolean mayBeNull() {
    return isTyped() && types.contains(JsonType.NULL);
  }
}
