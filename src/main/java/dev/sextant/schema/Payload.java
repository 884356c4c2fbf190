package dev.sextant.schema;

import dev.sextant.catalog.source.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An example as read.
 *
 * @param content the document; null where it cannot be read, which a flaw then says
 */
public record Payload(@Nullable Node content, List<SchemaFlaw> flaws) {
  public Payload {
    flaws = List.copyOf(flaws);
  }
}
