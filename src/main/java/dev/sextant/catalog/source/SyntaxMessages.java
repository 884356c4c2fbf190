package dev.sextant.catalog.source;

import dev.sextant.finding.Quote;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says what the parser could not read in words that help whoever wrote it. */
final class SyntaxMessages {
  private static final Known OPEN_QUOTE =
      new Known(
          "found unexpected end of stream",
          "the text that begins here is not closed",
          "close the quote");
  private static final List<Known> KNOWN =
      List.of(
          new Known(
              "'\\t(TAB)'",
              "a tab stands where YAML wants spaces",
              "indent with spaces; most editors can convert"),
          new Known(
              "mapping values are not allowed here",
              "a `:` stands where no name can be",
              "check the indentation of this line and the one above, or quote the text that holds the `:`"),
          new Known(
              "could not find expected ':'",
              "this line should be `name: value`",
              "add the missing `:`, or check the indentation"),
          new Known(
              "expected <block end>",
              "this does not belong to the block above it",
              "check the indentation: names of one map start in the same column"),
          new Known(
              "expected ',' or '}'",
              "a `{…}` map is not closed or a comma is missing",
              "add the `,` or the `}`, or quote the text if it holds a `:`"),
          new Known(
              "expected ',' or ']'",
              "a `[…]` list is not closed or a comma is missing",
              "add the `,` or the `]`"),
          OPEN_QUOTE,
          new Known(
              "but found '<stream end>'",
              "the file ends before its last `}` or `]`",
              "add what is missing"),
          new Known(
              "unexpected character found",
              "a name is missing behind this `*` or `&`",
              "quote the value if it is no more than that"),
          new Known(
              "cannot start any token",
              "this character starts nothing in YAML",
              "quote the value if it starts with `@`, `%` or a backquote"));

  private SyntaxMessages() {}

  static Flaw of(SourceFile file, YamlEngineException problem) {
    int conflict = ("\n" + file.text()).indexOf("\n<<<<<<< ");
    if (conflict >= 0) {
      return Flaw.unreadable(
          SourceSpan.at(file, conflict),
          "not valid YAML: a merge conflict begins here",
          "resolve it, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`");
    }
    if (problem instanceof MarkedYamlEngineException marked
        && marked.getProblemMark().isPresent()) {
      SourceSpan span = at(file, marked.getProblemMark().get());
      for (Known known : KNOWN) {
        if (marked.getProblem().contains(known.fragment)) {
          // What is left open is better shown where it opens than at the end of the file.
          boolean open = known.equals(OPEN_QUOTE) || marked.getProblem().contains("<stream end>");
          SourceSpan shown =
              open ? marked.getContextMark().map(mark -> at(file, mark)).orElse(span) : span;
          return Flaw.unreadable(shown, "not valid YAML: " + known.message, known.help);
        }
      }
      return Flaw.unreadable(
          span,
          "not valid YAML: " + Quote.shortened(marked.getProblem()),
          "correct the syntax here");
    }
    if (problem instanceof ReaderException reader) {
      return Flaw.unreadable(
          SourceSpan.at(file, charIndex(file.text(), reader.getPosition())),
          "not valid YAML: the character U+%04X is not allowed".formatted(reader.getCodePoint()),
          "remove it; YAML is printable text");
    }
    return Flaw.unreadable(
        SourceSpan.startOf(file), "not valid YAML: " + problem.getMessage(), "correct the syntax");
  }

  private static int charIndex(String text, int codePoints) {
    return text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
  }

  private static SourceSpan at(SourceFile file, Mark mark) {
    int line = mark.getLine() + 1;
    int column = mark.getColumn() + 1;
    return new SourceSpan(file, line, column, line, column + 1);
  }

  /** A fragment of the parser's wording, and ours. */
  private record Known(String fragment, String message, String help) {}
}
