package dev.sextant.catalog.source;

import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Quote;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Builds the same located tree from JSON that {@link YamlReader} builds from YAML, in one pass and
 * within bounds.
 */
public final class JsonReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final SourceFile file;
  private final List<Flaw> flaws = new ArrayList<>();
  private final Positions positions;
  private final Deque<String> path = new ArrayDeque<>();

  private JsonReader(SourceFile file) {
    this.file = file;
    this.positions = new Positions(file);
  }

  /** Reads the whole file; what is wrong with it comes back as flaws, never as an exception. */
  public static Tree read(SourceFile file) {
    return new JsonReader(file).tree();
  }

  private Tree tree() {
    Node root = null;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), file.text())) {
      JsonToken token = parser.nextToken();
      root = token == null ? null : node(parser, token, 0);
      if (token != null && parser.nextToken() != null) {
        throw new TooMuch(token(parser), "something follows the end of the document", "remove it");
      }
    } catch (TooMuch problem) {
      flaws.add(Flaw.unreadable(problem.span, problem.what, problem.help));
      root = null;
    } catch (JacksonException problem) {
      flaws.add(flaw(problem));
      root = null;
    }
    return new Tree(root, flaws);
  }

  private Node node(JsonParser parser, JsonToken token, int depth) {
    if (depth > YamlReader.MAX_DEPTH) {
      throw new TooMuch(
          token(parser),
          "this is nested more than " + YamlReader.MAX_DEPTH + " levels deep",
          "flatten it");
    }
    return switch (token) {
      case START_OBJECT -> map(parser, depth);
      case START_ARRAY -> list(parser, depth);
      default -> scalar(parser, token);
    };
  }

  private MapNode map(JsonParser parser, int depth) {
    Positions.Mark start = positions.at(offset(parser));
    LinkedHashMap<String, MapNode.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      int at = offset(parser);
      ScalarNode key = text(parser.currentName(), at);
      path.addLast(key.text());
      MapNode.Entry entry = new MapNode.Entry(key, node(parser, parser.nextToken(), depth + 1));
      MapNode.Entry before = entries.putIfAbsent(key.text(), entry);
      if (before != null) {
        flaws.add(
            new Flaw(
                CatalogPath.of(path.toArray(String[]::new)),
                key.span(),
                Quote.of(key.text()) + " is written twice in this object",
                "remove or rename one of them; readers differ in which one they believe",
                before.key().span()));
      }
      path.removeLast();
    }
    return MapNode.of(positions.span(start, positions.at(offset(parser) + 1)), entries);
  }

  private ListNode list(JsonParser parser, int depth) {
    Positions.Mark start = positions.at(offset(parser));
    List<Node> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(node(parser, token, depth + 1));
    }
    return ListNode.of(positions.span(start, positions.at(offset(parser) + 1)), items);
  }

  private ScalarNode scalar(JsonParser parser, JsonToken token) {
    int start = offset(parser);
    String text = parser.getString();
    return switch (token) {
      case VALUE_STRING -> text(text, start);
      case VALUE_NUMBER_INT -> plain(text, start, ScalarNode.Type.INTEGER);
      case VALUE_NUMBER_FLOAT -> plain(text, start, ScalarNode.Type.DECIMAL);
      case VALUE_NULL -> plain(text, start, ScalarNode.Type.NULL);
      default -> plain(text, start, ScalarNode.Type.BOOLEAN);
    };
  }

  private ScalarNode plain(String text, int start, ScalarNode.Type type) {
    return new ScalarNode(
        positions.span(positions.at(start), positions.at(start + text.length())), text, type);
  }

  /** A quoted text is longer in the file than its content, by its quotes and escapes. */
  private ScalarNode text(String content, int start) {
    String all = file.text();
    int end = start + 1;
    while (end < all.length() && all.charAt(end) != '"') {
      end += all.charAt(end) == '\\' ? 2 : 1;
    }
    return new ScalarNode(
        positions.span(positions.at(start), positions.at(end + 1)), content, ScalarNode.Type.TEXT);
  }

  private static int offset(JsonParser parser) {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private SourceSpan token(JsonParser parser) {
    return positions.character(offset(parser));
  }

  private Flaw flaw(JacksonException problem) {
    @Nullable TokenStreamLocation location = problem.getLocation();
    int at = location == null ? 0 : (int) Math.max(0, location.getCharOffset());
    int last = file.text().stripTrailing().length();
    SourceSpan span = new Positions(file).character(Math.min(at, last));
    return Flaw.unreadable(
        span, "not valid JSON: " + JsonMessages.of(problem), "correct the syntax here");
  }

  /** Leaves the recursion at what is well-formed but not read. */
  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient SourceSpan span;
    private final String what;
    private final String help;

    TooMuch(SourceSpan span, String what, String help) {
      super(what, null, false, false);
      this.span = span;
      this.what = what;
      this.help = help;
    }
  }
}
