package dev.sextant.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A finding that its rule is still adding to. */
public final class Draft {
  private final RuleInfo rule;
  private final Place place;
  private final String message;
  private final String help;
  private final List<Note> notes = new ArrayList<>();

  /** The notes again, once others are absorbed: many things may share one place. */
  private final Set<Note> told = new HashSet<>();

  private List<CatalogPath> things = List.of();
  private Severity severity;
  private String detail = "";
  private @Nullable CatalogPath sharer;
  private @Nullable Question question;
  private @Nullable Fix fix;
  private final List<Report.Replaced> replaced;

  Draft(RuleInfo rule, Place place, String message, String help, List<Report.Replaced> replaced) {
    this.replaced = replaced;
    this.rule = rule;
    this.place = place;
    this.message = message;
    this.help = help;
    this.severity = rule.severity();
  }

  /** Adds a second place, with what is to be seen there. */
  public Draft note(Place where, String text) {
    notes.add(new Note(where, text));
    return this;
  }

  /**
   * As {@link #note}, for a thing that has the defect only because it shares the fact at this
   * place: one more of them is something new, though the finding stands where it stood.
   */
  public Draft sharedBy(Place thing, String text) {
    sharer = thing.path();
    return note(thing, text);
  }

  Draft gathering(List<CatalogPath> paths) {
    things = paths;
    return this;
  }

  public Draft severity(Severity other) {
    severity = other;
    return this;
  }

  /**
   * What tells this finding from others of the rule about the same thing, such as a field's name.
   */
  public Draft detail(String text) {
    detail = text;
    return this;
  }

  public Draft asks(Question open) {
    question = open;
    return this;
  }

  public Draft fixedBy(Fix edit) {
    fix = edit;
    return this;
  }

  /** Silences another rule about one thing, as this finding says more about the same defect. */
  public Draft insteadOf(String otherRule, CatalogPath subject) {
    replaced.add(new Report.Replaced(otherRule, subject));
    return this;
  }

  Place place() {
    return place;
  }

  CatalogPath path() {
    return place.path();
  }

  Claim claim() {
    return new Claim(rule.name(), place, detail, sharer, severity);
  }

  List<Object> key() {
    return List.of(place, message, detail);
  }

  Draft absorb(Draft other) {
    if (told.isEmpty()) {
      told.addAll(notes);
    }
    other.notes.stream().filter(told::add).forEach(notes::add);
    if (other.severity.atLeast(severity)) {
      severity = other.severity;
    }
    return this;
  }

  Finding finding() {
    return new Finding(rule, severity, message, help, place, things, detail, notes, question, fix);
  }
}
