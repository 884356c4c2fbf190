package dev.sextant.schema;

import dev.sextant.catalog.source.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the fields of the documents that a schema accepts. */
final class Fields {
  private static final int MOST = 5_000;
  private static final int DEEPEST = 30;
  private static final int STEPS = 500_000;
  private static final int COST_OF_FIELD = 10;

  private final Units units;
  private final Part root;
  private final Types types;
  private final List<Field> found = new ArrayList<>();
  private final Set<Node> path = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Node, Set<String>> required = new IdentityHashMap<>();
  private int steps;

  Fields(Units units, Part root) {
    this.units = units;
    this.root = root;
    this.types = new Types(units);
  }

  /** Every field, outer ones first; a recursive schema's once. */
  List<Field> all() {
    path.add(target(root).node());
    path.add(root.node());
    collect(List.of(root), List.of());
    return found;
  }

  private void collect(List<Part> schemas, List<String> names) {
    Conjunction all = Conjunction.withBranches(schemas, units);
    Set<String> below = new LinkedHashSet<>();
    all.parts().forEach(part -> below.addAll(Members.names(part)));
    Map<List<String>, List<Part>> inner = new LinkedHashMap<>();
    for (String name : below) {
      if (found.size() < MOST && units.mayGoOn() && names.size() < DEEPEST) {
        List<String> longer = new ArrayList<>(names);
        longer.add(name);
        List<Part> children = children(all, name);
        if (add(longer, children) && !children.stream().allMatch(Fields::isSingle)) {
          inner.put(longer, children);
        }
      }
    }
    inner.forEach(
        (longer, children) -> {
          List<Part> fresh =
              children.stream().filter(child -> path.add(target(child).node())).toList();
          if (!fresh.isEmpty()) {
            collect(children, longer);
            fresh.forEach(child -> path.remove(target(child).node()));
          }
        });
  }

  /** Whether there is nothing in it, as in most fields. */
  private static boolean isSingle(Part part) {
    return part.isLeaf() && part.isPlain();
  }

  private boolean add(List<String> names, List<Part> children) {
    if (children.isEmpty()) {
      return false;
    }
    found.add(field(names, List.of(), children));
    return units.mayGoOn(COST_OF_FIELD);
  }

  /** What a plain reference refers to, so that a recursive schema is recognised. */
  private Part target(Part part) {
    List<Target> targets = units.targets(part);
    return targets.size() == 1 && targets.get(0) instanceof Target.Found found
        ? found.part()
        : part;
  }

  /** The field that a JSON pointer names; empty where the schema does not declare it. */
  Optional<Field> at(String pointer) {
    List<String> names = names(pointer);
    List<Part> narrow = List.of(root);
    List<Part> wide = narrow;
    for (String name : names) {
      narrow = children(Conjunction.of(narrow, units), name);
      wide = children(Conjunction.withBranches(wide, units), name);
    }
    return wide.isEmpty() || names.isEmpty()
        ? Optional.empty()
        : Optional.of(field(names, narrow, wide));
  }

  /** Whether a document has the field, seen from the schema. */
  Presence presence(String pointer) {
    List<Part> schemas = List.of(root);
    for (String name : names(pointer)) {
      Conjunction all = Conjunction.withBranches(schemas, units);
      schemas = children(all, name);
      if (schemas.isEmpty()) {
        boolean told = all.isWhole() && all.parts().stream().anyMatch(Members::tells);
        boolean impossible = all.isWhole() && !mayHold(all, name);
        return told || impossible ? Presence.NEVER : Presence.UNSAID;
      }
    }
    Optional<Field> field = at(pointer);
    boolean always = field.isPresent() && field.get().required() && !field.get().mayBeNull();
    return always ? Presence.ALWAYS : Presence.SOMETIMES;
  }

  private boolean mayHold(Conjunction all, String name) {
    Set<JsonType> possible = types.ofAny(all.parts());
    return possible.contains(JsonType.OBJECT)
        || (Members.isIndex(name) && possible.contains(JsonType.ARRAY));
  }

  private Field field(List<String> names, List<Part> narrow, List<Part> wide) {
    List<Part> texts = Conjunction.withBranches(wide, units).parts();
    List<Part> certain = narrow.isEmpty() && wide.size() == 1 ? wide : narrow;
    return new Field(
        pointer(names),
        wide.get(0).label(),
        requires(List.of(root), names, 0, Set.of()),
        certain.isEmpty() ? types.ofAny(wide) : types.ofAll(certain),
        types.values(certain),
        first(texts, "format"),
        first(texts, "title"),
        first(texts, "description"));
  }

  private static @Nullable String first(List<Part> schemas, String keyword) {
    for (Part schema : schemas) {
      String text = schema.text(keyword);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /**
   * Whether every document has it: by one of the schemas that all hold, or by each branch of an
   * alternative.
   */
  private boolean requires(
      List<Part> schemas, List<String> names, int from, Set<List<Part>> decided) {
    Conjunction conjunction = Conjunction.of(schemas, units);
    List<Part> all = conjunction.parts();
    int taken = 8 * all.size() + decided.size() + 1;
    steps += taken;
    if (steps > STEPS || !units.mayGoOn(taken)) {
      return true;
    }
    String name = names.get(from);
    boolean here = all.stream().anyMatch(part -> requires(part, name));
    if (here
        && (from + 1 == names.size() || requires(children(all, name), names, from + 1, Set.of()))) {
      return true;
    }
    for (Part part : all) {
      for (List<Part> branches : Conjunction.alternatives(part)) {
        if (!decided.contains(branches) && inEach(branches, all, names, from, decided)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean inEach(
      List<Part> branches, List<Part> all, List<String> names, int from, Set<List<Part>> decided) {
    Set<List<Part>> more = new HashSet<>(decided);
    more.add(branches);
    return branches.stream().allMatch(branch -> requires(with(all, branch), names, from, more));
  }

  private boolean requires(Part part, String name) {
    Node minItems = Members.isIndex(name) ? part.get("minItems") : null;
    BigDecimal least = minItems == null ? null : Numbers.read(minItems);
    return names(part).contains(name)
        || (least != null && least.compareTo(new BigDecimal(name)) > 0);
  }

  private Set<String> names(Part part) {
    Node list = part.get("required");
    return list == null
        ? Set.of()
        : required.computeIfAbsent(list, l -> new HashSet<>(part.names("required")));
  }

  private static List<Part> with(List<Part> parts, Part more) {
    List<Part> all = new ArrayList<>(parts);
    all.add(more);
    return all;
  }

  private static List<Part> children(Conjunction schemas, String name) {
    return children(schemas.parts(), name);
  }

  private static List<Part> children(List<Part> schemas, String name) {
    if (schemas.size() == 1) {
      return Members.named(schemas.get(0), name);
    }
    return schemas.stream().flatMap(part -> Members.named(part, name).stream()).toList();
  }

  private static List<String> names(String pointer) {
    if (pointer.isEmpty() || pointer.equals("/")) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String step : pointer.substring(1).split("/", -1)) {
      names.add(step.replace("~1", "/").replace("~0", "~"));
    }
    return names;
  }

  private static String pointer(List<String> names) {
    StringBuilder pointer = new StringBuilder();
    names.forEach(n -> pointer.append('/').append(n.replace("~", "~0").replace("/", "~1")));
    return pointer.toString();
  }
}
