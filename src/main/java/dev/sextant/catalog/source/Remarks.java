package dev.sextant.catalog.source;

import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Place;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Finds out what each comment that speaks to Sextant belongs to, while the parser's events pass.
 *
 * <p>The parser itself leaves comments out, as few files have such a one and reading them all would
 * cost every file its speed.
 */
final class Remarks {
  private static final String WORD = "extant";

  private final SourceFile file;

  /** What may be a comment, and is before everything that has not passed yet. */
  private final Deque<Candidate> waiting = new ArrayDeque<>();

  private final List<Attached> found = new ArrayList<>();
  private Attachment first = Attachment.NONE;
  private Attachment last = Attachment.NONE;

  private Remarks(SourceFile file) {
    this.file = file;
  }

  /** A {@code #} with the word behind it, which may still be part of a text. */
  private record Candidate(int offset, Positions.Mark at, boolean behind) {
    boolean isBefore(int line, int column) {
      return at.line() < line || (at.line() == line && at.column() < column);
    }
  }

  /** The names of something, and the line on which it starts or, if it is a scalar, ends. */
  private record Attachment(int line, @Nullable List<String> names) {
    static final Attachment NONE = new Attachment(0, null);
  }

  private record Attached(Candidate candidate, @Nullable List<String> names) {}

  /** Null for the many files that have no such comment. */
  static @Nullable Remarks in(SourceFile file) {
    Remarks remarks = new Remarks(file);
    String text = file.text();
    Positions positions = new Positions(file);
    for (int word = text.indexOf(WORD); word >= 0; word = text.indexOf(WORD, word + 1)) {
      int hash = hashBefore(text, word);
      if (hash >= 0) {
        remarks.waiting.add(remarks.candidate(positions, hash));
      }
    }
    return remarks.waiting.isEmpty() ? null : remarks;
  }

  /** Where the comment starts whose first word this is; -1 where it is another word. */
  private static int hashBefore(String text, int word) {
    int at = word - 1;
    if (at < 1 || (text.charAt(at) != 's' && text.charAt(at) != 'S')) {
      return -1;
    }
    do {
      at--;
    } while (at > 0 && isBlank(text.charAt(at)));
    while (at > 0 && text.charAt(at - 1) == '#') {
      at--;
    }
    boolean starts = at == 0 || isBlank(text.charAt(at - 1)) || isBreak(text.charAt(at - 1));
    return text.charAt(at) == '#' && starts ? at : -1;
  }

  private Candidate candidate(Positions positions, int hash) {
    String text = file.text();
    int start = hash;
    while (start > 0 && isBlank(text.charAt(start - 1))) {
      start--;
    }
    boolean behind = start > 0 && !isBreak(text.charAt(start - 1));
    return new Candidate(hash, positions.at(hash), behind);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /**
   * Something passes: the comments above it are its own, and what looks like one inside it is text.
   *
   * @param names what leads to it; none where it is left out of the tree
   * @param inFlow whether it stands within braces or brackets, where indentation says nothing
   */
  void pass(Event event, Collection<String> names, boolean inFlow) {
    Mark start = event.getStartMark().orElseThrow();
    Mark end = event.getEndMark().orElseThrow();
    int line = start.getLine() + 1;
    List<String> own = List.of();
    for (Candidate c = waiting.peek(); c != null; c = waiting.peek()) {
      if (c.isBefore(line, start.getColumn() + 1)) {
        own = own.isEmpty() ? List.copyOf(names) : own;
        boolean above = inFlow || c.at.column() <= indentation(line);
        attach(c, c.behind ? behind(c) : above ? own : null);
      } else if (!c.isBefore(end.getLine() + 1, end.getColumn() + 1)) {
        break;
      } else if (event instanceof ScalarEvent scalar && isBlock(scalar) && c.at.line() == line) {
        attach(c, line == first.line ? first.names : List.copyOf(names));
      } else {
        waiting.remove();
      }
    }
    if (waiting.isEmpty()) {
      return;
    }
    own = List.copyOf(names);
    first = line == first.line ? first : new Attachment(line, own);
    last = new Attachment(event instanceof ScalarEvent ? end.getLine() + 1 : line, own);
  }

  /** Braces or brackets end: what stands above the last of them stands above nothing. */
  void close(Event event) {
    Mark end = event.getStartMark().orElseThrow();
    for (Candidate c = waiting.peek();
        c != null && c.isBefore(end.getLine() + 1, end.getColumn() + 1);
        c = waiting.peek()) {
      attach(c, c.behind ? behind(c) : null);
    }
  }

  /** Whatever else is on its line is the comment's own text. */
  private void attach(Candidate candidate, @Nullable List<String> names) {
    int line = candidate.at.line();
    for (Candidate c = candidate; c != null && c.at.line() == line; c = waiting.peek()) {
      waiting.remove();
    }
    found.add(new Attached(candidate, names));
  }

  /** What a comment stands behind: the outermost thing that starts on its line. */
  private @Nullable List<String> behind(Candidate candidate) {
    int line = candidate.at.line();
    return line == first.line ? first.names : line == last.line ? last.names : null;
  }

  private static boolean isBlock(ScalarEvent scalar) {
    return scalar.isLiteral() || scalar.isFolded();
  }

  private int indentation(int line) {
    String text = file.line(line);
    int column = 0;
    while (column < text.length() && isBlank(text.charAt(column))) {
      column++;
    }
    return column + 1;
  }

  /** All of them, once the whole file has passed. */
  List<Remark> of(Node root) {
    while (!waiting.isEmpty()) {
      Candidate c = waiting.element();
      attach(c, c.behind ? behind(c) : null);
    }
    return found.stream().map(a -> remark(a, root)).toList();
  }

  private Remark remark(Attached attached, Node root) {
    List<String> names = attached.names;
    Place thing =
        names == null || names.isEmpty()
            ? null
            : new Place(CatalogPath.of(names.toArray(String[]::new)), around(names, root));
    return new Remark(span(attached.candidate), text(attached.candidate), thing);
  }

  private String text(Candidate candidate) {
    String text = file.text();
    int end = candidate.offset;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return text.substring(candidate.offset, end);
  }

  private SourceSpan span(Candidate candidate) {
    String text = text(candidate);
    Positions.Mark at = candidate.at;
    int end = at.column() + text.codePointCount(0, text.length());
    return new SourceSpan(file, at.line(), at.column(), at.line(), end);
  }

  /** From where a thing begins to where it ends; an alias is no longer than its name. */
  private SourceSpan around(List<String> names, Node root) {
    Node node = root;
    SourceSpan from = root.span();
    for (String name : names) {
      MapNode.Entry entry = node instanceof MapNode map ? map.entry(name) : null;
      if (entry != null) {
        from = entry.key().span();
        node = entry.value();
      } else if (node instanceof ListNode list) {
        node = list.items().get(Integer.parseInt(name) - 1);
        from = node.span();
      }
    }
    SourceSpan to = node.span().endLine() < from.endLine() ? from : node.span();
    return new SourceSpan(file, from.line(), from.column(), to.endLine(), to.endColumn());
  }
}
