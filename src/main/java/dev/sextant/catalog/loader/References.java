package dev.sextant.catalog.loader;

import dev.sextant.catalog.Base;
import dev.sextant.catalog.Contract;
import dev.sextant.catalog.Example;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Ref;
import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values that name something: an entry of the catalog, or a file beside it. */
final class References {
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?<name>.{1,500}?)\\s+where\\s+(?<pointer>/\\S*)\\s+is\\s+(?<value>.{1,500})");

  private References() {}

  /** The name of an entry of a section. */
  static Parser<String> to(Names.Section... sections) {
    return (reading, node, place) -> {
      String written = Values.text(reading, node, place);
      return written == null
          ? null
          : reading.names().resolve(written, sections[0].one(), place, sections);
    };
  }

  static Parser<Ref> refTo(Names.Section... sections) {
    return (reading, node, place) -> {
      String name = to(sections).parse(reading, node, place);
      return name == null ? null : new Ref(name, place);
    };
  }

  /** A name that the catalog need not declare. */
  static @Nullable Ref free(Reading reading, Node node, Place place) {
    String name = Values.text(reading, node, place);
    return name == null ? null : new Ref(name, place);
  }

  static final Names.Section[] MESSAGES = {
    Names.Section.EVENTS, Names.Section.COMMANDS, Names.Section.REPLIES
  };

  static @Nullable String messageName(Reading reading, Node node, Place place) {
    String written = Values.text(reading, node, place);
    return written == null ? null : reading.names().resolve(written, "a message", place, MESSAGES);
  }

  static @Nullable MessageRef message(Reading reading, Node node, Place place) {
    String written = Values.text(reading, node, place);
    if (written == null) {
      return null;
    }
    Matcher condition = CONDITION.matcher(written);
    boolean conditional = condition.matches();
    String name = conditional ? condition.group("name") : written;
    String resolved = reading.names().resolve(name, "a message", place, MESSAGES);
    if (resolved == null) {
      return null;
    }
    return conditional
        ? new MessageRef(resolved, condition.group("pointer"), condition.group("value"), place)
        : new MessageRef(resolved, null, null, place);
  }

  static @Nullable Contract contract(Reading reading, Node node, Place place) {
    Base base = reading.baseOf(place);
    if (node instanceof MapNode map) {
      return new Contract(null, "", map, base, place);
    }
    if (!(node instanceof ScalarNode scalar)) {
      return reading.wrong(
          node, place, "a file or a schema", "name a file, or write the JSON Schema as a map");
    }
    int hash = scalar.text().indexOf('#');
    String file = hash < 0 ? scalar.text() : scalar.text().substring(0, hash);
    String fragment = hash < 0 ? "" : scalar.text().substring(hash + 1);
    return stays(reading, base, file, place)
        ? new Contract(file, fragment, null, base, place)
        : null;
  }

  static @Nullable Example example(Reading reading, Node node, Place place) {
    Base base = reading.baseOf(place);
    if (node instanceof MapNode || node instanceof ListNode) {
      return new Example(null, node, base, place);
    }
    String file = ((ScalarNode) node).text();
    return stays(reading, base, file, place) ? new Example(file, null, base, place) : null;
  }

  /** Whether a path stays below the catalog's root; reported where it does not. */
  static boolean stays(Reading reading, Base base, String file, Place place) {
    if (base.resolve(file) != null) {
      return true;
    }
    reading
        .problems()
        .report(
            LoadingRules.REFERENCE_LEAVES_CATALOG,
            place,
            file.contains("://")
                ? Quote.of(file) + " is not a file, and nothing is fetched from a network"
                : Quote.of(file) + " is not below the catalog's root, `" + base.rootName() + "`",
            "keep a copy below the root and name that");
    return false;
  }
}
