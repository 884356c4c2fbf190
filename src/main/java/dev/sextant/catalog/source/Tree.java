package dev.sextant.catalog.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading a file gave.
 *
 * @param root the content; null where the file is empty or cannot be read, which a flaw then says
 */
public record Tree(@Nullable Node root, List<Flaw> flaws) {
  public Tree {
    flaws = List.copyOf(flaws);
  }
}
