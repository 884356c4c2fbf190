package dev.sextant.catalog.loader;

import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.Remark;
import dev.sextant.catalog.source.Tree;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import dev.sextant.finding.Severity;
import dev.sextant.finding.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The waivers that stand as comments in one file, each above the thing that it is for. */
final class InlineWaivers {
  private final @Nullable Node root;
  private final Problems problems;
  private final Map<String, Waiver> waivers = new LinkedHashMap<>();
  private final Map<ListNode, List<String>> stepNames = new HashMap<>();

  private InlineWaivers(@Nullable Node root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  /** What the comments of a file waive; what is wrong with them goes to the problems. */
  static List<Waiver> of(Tree tree, Problems problems) {
    if (tree.remarks().isEmpty()) {
      return List.of();
    }
    InlineWaivers all = new InlineWaivers(tree.root(), problems);
    tree.remarks().forEach(all::add);
    return List.copyOf(all.waivers.values());
  }

  private void add(Remark remark) {
    AllowComment comment = AllowComment.of(remark);
    if (!comment.isMeant()) {
      return;
    }
    Place thing = remark.thing() == null ? null : named(remark.thing());
    AllowComment.Mistake mistake = comment.mistake();
    if (mistake != null) {
      wrong(thing, remark, mistake.span(), mistake.message(), mistake.help());
    } else if (thing == null) {
      String message = "this comment stands above nothing, and so waives nothing";
      String help = "put it right above the line that it is for, and indent it like that line";
      wrong(null, remark, remark.span(), message, help);
    } else if (thing.path().names().equals(List.of("sextant"))) {
      String message = "this comment stands above the file's first line, and so waives nothing";
      String help =
          "put it above the thing that it is for; `.sextant.yaml` waives a rule everywhere,"
              + " with `at: \"*\"`";
      wrong(thing, remark, remark.span(), message, help);
    } else {
      comment.waivers(thing).forEach(waiver -> add(waiver, thing));
    }
  }

  private void add(Waiver waiver, Place thing) {
    Waiver before = waivers.putIfAbsent(waiver.rule() + " " + waiver.at(), waiver);
    if (before != null) {
      problems
          .report(
              LoadingRules.DUPLICATE_NAME,
              thing.at(waiver.ruleSpan()),
              Quote.of(waiver.rule()) + " is waived twice for the same thing",
              "keep one of the two comments; the first is used meanwhile")
          .severity(Severity.WARNING)
          .detail("waiver of " + waiver.rule())
          .note(thing.at(before.ruleSpan()), "first waived here");
    }
  }

  private void wrong(
      @Nullable Place thing, Remark remark, SourceSpan span, String message, String help) {
    Place place = new Place(thing == null ? CatalogPath.ROOT : thing.path(), span);
    problems
        .report(LoadingRules.WRONG_TYPE, place, message, help)
        .detail(Quote.shortened(remark.text()));
  }

  /** The same thing by the path that findings call it by, in which steps have names. */
  private Place named(Place thing) {
    List<String> names = new ArrayList<>(thing.path().names());
    boolean step = names.size() > 3 && names.get(0).equals("flows") && names.get(2).equals("steps");
    if (step && steps(names.get(1)) instanceof ListNode steps) {
      int number = Integer.parseInt(names.get(3));
      names.set(3, stepNames.computeIfAbsent(steps, StepNames::of).get(number - 1));
    }
    return new Place(CatalogPath.of(names.toArray(String[]::new)), thing.span());
  }

  private @Nullable Node steps(String flow) {
    return root instanceof MapNode map
            && map.get("flows") instanceof MapNode flows
            && flows.get(flow) instanceof MapNode one
        ? one.get("steps")
        : null;
  }
}
