package dev.sextant.finding;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to know about a catalog.
 *
 * @param message what is wrong, with the names involved; one sentence without a full stop
 * @param help what to do about it, in the imperative; one sentence without a full stop
 * @param place the thing it is about
 * @param things what it gathers, where it is about several things at once; else nothing
 * @param detail what tells it from other findings of the same rule about the same thing; never a
 *     count or a position, so that its identity survives neighbours' changes
 */
public record Finding(
    RuleInfo rule,
    Severity severity,
    String message,
    String help,
    Place place,
    List<CatalogPath> things,
    String detail,
    List<Note> notes,
    @Nullable Question question,
    @Nullable Fix fix)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding f) -> f.place.span())
          .thenComparing(f -> f.rule.name())
          .thenComparing(f -> f.place.path())
          .thenComparing(Finding::detail)
          .thenComparing(Finding::message);

  public Finding {
    things = List.copyOf(things);
    notes = List.copyOf(notes);
  }

  public String ruleName() {
    return rule.name();
  }

  public Stage stage() {
    return rule.stage();
  }

  /** The catalog path of what the finding is about. */
  public String subject() {
    return place.path().toString();
  }

  /**
   * What stays the same while lines move, lists grow and files are renamed: rule, subject and
   * detail.
   */
  public String identity() {
    return rule.name() + "|" + place.path().lasting() + "|" + detail;
  }

  /** The same finding at the weight that its owners give it. */
  public Finding weighing(Severity other) {
    return new Finding(rule, other, message, help, place, things, detail, notes, question, fix);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
