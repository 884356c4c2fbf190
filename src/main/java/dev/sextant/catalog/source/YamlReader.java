package dev.sextant.catalog.source;

import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Quote;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Builds a located tree from YAML 1.2, in one pass over the parser's events and within bounds. */
public final class YamlReader {
  /** Far deeper than anything a person writes, and shallow enough for every later recursion. */
  static final int MAX_DEPTH = 200;

  /** Some forty thousand filled-in messages; more would take the memory of the machine. */
  static final long MAX_NODES = 5_000_000;

  /** What aliases may write out to, beyond what the file itself holds. */
  static final long MAX_EXPANSION = 1_000_000;

  private static final int LARGEST_BUFFER = 4 * 1024 * 1024;

  private static final String TAG_PREFIX = "tag:yaml.org,2002:";
  private static final Set<String> KNOWN_TAGS =
      Set.of("str", "int", "float", "bool", "null", "map", "seq");

  private final SourceFile file;
  private final List<Flaw> flaws = new ArrayList<>();
  private final Map<Anchor, Node> anchors = new HashMap<>();
  private final Set<Anchor> open = new HashSet<>();
  private final Deque<String> path = new ArrayDeque<>();
  private final @Nullable Remarks remarks;
  private final Texts texts = new Texts();

  /** How many names on the way are written twice, so that the tree holds only their first value. */
  private int repeats;

  private long written;
  private @Nullable Event reached;

  private YamlReader(SourceFile file) {
    this.file = file;
    this.remarks = Remarks.in(file);
  }

  /** Reads the whole file; what is wrong with it comes back as flaws, never as an exception. */
  public static Tree read(SourceFile file) {
    return new YamlReader(file).tree();
  }

  private Tree tree() {
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(bufferSize())
            .setUseMarks(true)
            .setParseComments(false)
            .build();
    Node root = null;
    try {
      Iterator<Event> events = new Parse(settings).parseString(file.text()).iterator();
      events.next();
      if (events.next().getEventId() == Event.ID.DocumentStart) {
        root = node(events, events.next(), 0);
        events.next();
        Event after = events.next();
        if (after.getEventId() == Event.ID.DocumentStart) {
          throw broken(
              span(after),
              "a second document starts here",
              "put each document into a file of its own");
        }
        checkExpansion(root);
      }
    } catch (Unreadable problem) {
      flaws.add(problem.flaw);
      root = null;
    } catch (YamlEngineException problem) {
      flaws.add(SyntaxMessages.of(file, problem));
      root = null;
    } catch (IllegalArgumentException problem) {
      // The parser does not check the numbers of escapes such as "\UFFFFFFFF".
      SourceSpan before = reached == null ? SourceSpan.startOf(file) : span(reached);
      flaws.add(
          Flaw.unreadable(
              before,
              "not valid YAML: what follows this cannot be read",
              "check the numbers in its escapes and directives"));
      root = null;
    }
    if (root == null || (root instanceof ScalarNode scalar && scalar.isNull())) {
      return new Tree(null, flaws);
    }
    return new Tree(root, flaws, remarks == null ? List.of() : remarks.of(root));
  }

  /**
   * The parser copies what it holds whenever it reads on, so a long line must not take many reads.
   */
  private int bufferSize() {
    return Math.min(Math.max(file.text().length(), 1024), LARGEST_BUFFER);
  }

  private void checkExpansion(Node root) {
    if (root.weight() - written > MAX_EXPANSION) {
      throw broken(
          SourceSpan.startOf(file),
          "the aliases in this file would write out to more than a million values",
          "name shared facts once, in `groups` or `publishing`, and use fewer nested aliases");
    }
  }

  private Node node(Iterator<Event> events, Event event, int depth) {
    checkDepth(event, depth);
    if (++written > MAX_NODES) {
      throw broken(
          span(event),
          "this file holds more than five million values",
          "split the catalog into several files");
    }
    reached = event;
    if (event instanceof AliasEvent alias) {
      Node target = aliased(alias);
      checkDepth(event, depth + target.height());
      return target;
    }
    Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
    anchor.ifPresent(open::add);
    Node node =
        switch (event.getEventId()) {
          case Scalar -> scalar((ScalarEvent) event);
          case SequenceStart -> list(events, (CollectionStartEvent) event, depth);
          default -> map(events, (CollectionStartEvent) event, depth);
        };
    anchor.ifPresent(
        name -> {
          open.remove(name);
          anchors.put(name, node);
        });
    return node;
  }

  private void checkDepth(Event event, int depth) {
    if (depth > MAX_DEPTH) {
      throw broken(
          span(event), "this is nested more than " + MAX_DEPTH + " levels deep", "flatten it");
    }
  }

  private Node aliased(AliasEvent alias) {
    Node target = anchors.get(alias.getAlias());
    if (open.contains(alias.getAlias())) {
      throw broken(
          span(alias),
          "the alias " + Quote.of("*" + alias.getAlias()) + " stands inside what it names",
          "write it out");
    }
    if (target == null) {
      throw broken(
          span(alias),
          "nothing above is anchored as " + Quote.of("&" + alias.getAlias()),
          "anchors must come before their aliases, in the same file");
    }
    return target;
  }

  private ScalarNode scalar(ScalarEvent event) {
    checkTag(event, event.getTag());
    boolean plain = event.isPlain() && event.getTag().isEmpty();
    String text = texts.one(event.getValue());
    return new ScalarNode(
        span(event), text, plain ? ScalarNode.resolve(text) : ScalarNode.Type.TEXT);
  }

  private ListNode list(Iterator<Event> events, CollectionStartEvent start, int depth) {
    checkTag(start, start.getTag());
    List<Node> items = new ArrayList<>();
    Event event = events.next();
    for (; event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
      path.addLast(String.valueOf(items.size() + 1));
      pass(event, start.isFlow());
      items.add(node(events, event, depth + 1));
      path.removeLast();
    }
    close(start, event);
    @Nullable Node last = items.isEmpty() ? null : items.get(items.size() - 1);
    return ListNode.of(around(start, event, last), items);
  }

  private MapNode map(Iterator<Event> events, CollectionStartEvent start, int depth) {
    checkTag(start, start.getTag());
    LinkedHashMap<String, MapNode.Entry> entries = new LinkedHashMap<>();
    @Nullable Node last = null;
    Event event = events.next();
    for (; event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
      if (!(node(events, event, depth + 1) instanceof ScalarNode key)) {
        throw broken(
            span(event),
            "a name must be a single value",
            "quote it if it holds `[`, `{`, `?` or `*`");
      }
      path.addLast(key.text());
      boolean again = entries.containsKey(key.text());
      repeats += again ? 1 : 0;
      pass(event, start.isFlow());
      Event value = events.next();
      // What stands above a block stands above the first thing in it.
      if (!(value instanceof CollectionStartEvent block) || block.isFlow()) {
        pass(value, start.isFlow());
      }
      last = node(events, value, depth + 1);
      MapNode.Entry before = entries.putIfAbsent(key.text(), new MapNode.Entry(key, last));
      if (before != null) {
        flaws.add(repeated(key, before.key()));
      }
      repeats -= again ? 1 : 0;
      path.removeLast();
    }
    close(start, event);
    return MapNode.of(around(start, event, last), entries);
  }

  private void pass(Event event, boolean inFlow) {
    if (remarks != null) {
      remarks.pass(event, repeats > 0 ? List.of() : path, inFlow);
    }
  }

  private void close(CollectionStartEvent start, Event end) {
    if (remarks != null && start.isFlow()) {
      remarks.close(end);
    }
  }

  private Flaw repeated(ScalarNode key, ScalarNode first) {
    return new Flaw(
        CatalogPath.of(path.toArray(String[]::new)),
        key.span(),
        Quote.of(key.text()) + " is written twice in this map",
        "remove or rename one of them; the first is used meanwhile",
        first.span());
  }

  private void checkTag(Event event, Optional<String> tag) {
    tag.ifPresent(
        name -> {
          boolean known =
              name.startsWith(TAG_PREFIX)
                  && KNOWN_TAGS.contains(name.substring(TAG_PREFIX.length()));
          if (!known && !name.equals("!")) {
            throw broken(
                span(event), "the tag " + Quote.of(name) + " means nothing here", "remove the tag");
          }
        });
  }

  /**
   * A block collection ends for the parser where the next thing starts, for a reader with its last
   * value.
   */
  private SourceSpan around(CollectionStartEvent start, Event end, @Nullable Node last) {
    SourceSpan from = span(start);
    if (start.isFlow()) {
      SourceSpan to = span(end);
      return new SourceSpan(file, from.line(), from.column(), to.endLine(), to.endColumn());
    }
    if (last == null || last.span().endLine() < from.line()) {
      return from;
    }
    return new SourceSpan(
        file, from.line(), from.column(), last.span().endLine(), last.span().endColumn());
  }

  private SourceSpan span(Event event) {
    Mark start = event.getStartMark().orElseThrow();
    Mark end = event.getEndMark().orElseThrow();
    return new SourceSpan(
        file, start.getLine() + 1, start.getColumn() + 1, end.getLine() + 1, end.getColumn() + 1);
  }

  private static Unreadable broken(SourceSpan span, String message, String help) {
    return new Unreadable(Flaw.unreadable(span, message, help));
  }

  /** Leaves the recursion at the first thing that makes the file unreadable. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Flaw flaw;

    Unreadable(Flaw flaw) {
      super(flaw.message(), null, false, false);
      this.flaw = flaw;
    }
  }
}
