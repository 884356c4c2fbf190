package dev.sextant.catalog.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading a file gave.
 *
 * @param root the content; null where the file is empty or cannot be read, which a flaw then says
 * @param remarks the comments in it that speak to Sextant
 */
public record Tree(@Nullable Node root, List<Flaw> flaws, List<Remark> remarks) {
  public Tree {
    flaws = List.copyOf(flaws);
    remarks = List.copyOf(remarks);
  }

  /** What was read of a file in which comments mean nothing. */
  public Tree(@Nullable Node root, List<Flaw> flaws) {
    this(root, flaws, List.of());
  }
}
