package dev.sextant.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what one rule finds, and stamps it with the rule's name and severity. */
public final class Report {
  private final RuleInfo rule;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Gathering> gatherings = new ArrayList<>();
  private final List<Replaced> replaced = new ArrayList<>();

  public Report(RuleInfo rule) {
    this.rule = rule;
  }

  /**
   * A finding about one thing.
   *
   * @param message what is wrong, with the names involved; no full stop
   * @param help what to do; no full stop
   */
  public Draft at(Place place, String message, String help) {
    Draft draft = new Draft(rule, place, message, help, replaced);
    drafts.add(draft);
    return draft;
  }

  /**
   * One finding a section for a fact that many things lack: about the section, at the first thing,
   * with the others as notes. Nothing happens where there are no things.
   *
   * @param places the things, in the order of the catalog
   * @param message says what is wrong of the things it is given
   * @param noteText what is to be seen at each further thing
   */
  public void gather(
      Severity severity,
      List<Place> places,
      Function<Gathered, String> message,
      String help,
      String noteText) {
    gatherings.add(
        new Gathering(severity, List.copyOf(places), message, help, noteText, "", List.of()));
  }

  /**
   * As {@link #gather(List, Function, String, String)}, where the rule can gather several facts of
   * one section.
   *
   * @param detail what tells this fact from the others
   * @param reason what is to be seen at a place that all the things have to do with
   */
  public void gather(
      List<Place> places,
      Function<Gathered, String> message,
      String help,
      String noteText,
      String detail,
      Note reason) {
    gatherings.add(
        new Gathering(
            rule.severity(),
            List.copyOf(places),
            message,
            help,
            noteText,
            detail,
            List.of(reason)));
  }

  /** Silences another rule about a thing that is gathered here. */
  public void replaces(String otherRule, CatalogPath subject) {
    replaced.add(new Replaced(otherRule, subject));
  }

  /** As {@link #gather(Severity, List, Function, String, String)}, with the rule's own severity. */
  public void gather(
      List<Place> places, Function<Gathered, String> message, String help, String noteText) {
    gather(rule.severity(), places, message, help, noteText);
  }

  /** What this rule says instead of others, because one defect is one finding. */
  public List<Replaced> replaced() {
    return List.copyOf(replaced);
  }

  /**
   * The findings, sorted; those at one place with one message are one, with their notes joined.
   *
   * @param elsewhere what other rules say instead; things and findings it covers are left out
   */
  public List<Finding> findings(List<Replaced> elsewhere) {
    return findings(elsewhere, claim -> rule.name()).getOrDefault(rule.name(), List.of());
  }

  /**
   * As {@link #findings(List)}, kept apart by kind: claims of different kinds are never gathered or
   * merged into one finding.
   *
   * @param kind what tells claims apart, such as the waiver that covers one
   */
  public <K> Map<K, List<Finding>> findings(List<Replaced> elsewhere, Function<Claim, K> kind) {
    Set<CatalogPath> covered =
        elsewhere.stream()
            .filter(r -> r.rule().equals(rule.name()))
            .map(Replaced::subject)
            .collect(Collectors.toSet());
    Map<K, Map<List<Object>, Draft>> merged = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      if (!covered.contains(draft.path())) {
        merge(draft, merged.computeIfAbsent(kind.apply(draft.claim()), k -> new LinkedHashMap<>()));
      }
    }
    for (Gathering gathering : gatherings) {
      gathering
          .byKind(covered, place -> kind.apply(gathering.claim(rule, place)))
          .forEach(
              (key, places) ->
                  gathering
                      .drafts(rule, places)
                      .filter(draft -> !covered.contains(draft.path()))
                      .forEach(
                          draft ->
                              merge(
                                  draft, merged.computeIfAbsent(key, k -> new LinkedHashMap<>()))));
    }
    Map<K, List<Finding>> findings = new LinkedHashMap<>();
    merged.forEach((key, all) -> findings.put(key, sorted(all)));
    return findings;
  }

  private static void merge(Draft draft, Map<List<Object>, Draft> merged) {
    merged.merge(draft.key(), draft, Draft::absorb);
  }

  private static List<Finding> sorted(Map<List<Object>, Draft> merged) {
    return merged.values().stream().map(Draft::finding).sorted().toList();
  }

  public List<Finding> findings() {
    return findings(List.of());
  }

  /**
   * A finding that need not be told, as another rule says more about the same defect.
   *
   * @param rule the name of the rule that stays silent
   * @param subject what it stays silent about
   */
  public record Replaced(String rule, CatalogPath subject) {}

  /** Things that lack a fact, before it is known which of them another rule speaks of. */
  private record Gathering(
      Severity severity,
      List<Place> places,
      Function<Gathered, String> message,
      String help,
      String noteText,
      String detail,
      List<Note> reasons) {
    Claim claim(RuleInfo rule, Place place) {
      return new Claim(rule.name(), place, detail, null, severity);
    }

    <K> Map<K, List<Place>> byKind(Set<CatalogPath> covered, Function<Place, K> kind) {
      Map<K, List<Place>> kinds = new LinkedHashMap<>();
      for (Place place : places) {
        if (!covered.contains(place.path())) {
          kinds.computeIfAbsent(kind.apply(place), k -> new ArrayList<>()).add(place);
        }
      }
      return kinds;
    }

    Stream<Draft> drafts(RuleInfo rule, List<Place> some) {
      Map<String, List<Place>> sections = new LinkedHashMap<>();
      for (Place place : some) {
        sections.computeIfAbsent(place.path().section(), s -> new ArrayList<>()).add(place);
      }
      return sections.entrySet().stream().map(e -> draft(rule, e.getKey(), e.getValue()));
    }

    private Draft draft(RuleInfo rule, String section, List<Place> things) {
      Place subject = new Place(CatalogPath.of(section), things.get(0).span());
      String text = message.apply(new Gathered(section, things));
      Draft draft = new Draft(rule, subject, text, help, new ArrayList<>()).severity(severity);
      things.stream().skip(1).forEach(thing -> draft.note(thing, noteText));
      reasons.forEach(reason -> draft.note(reason.place(), reason.message()));
      return draft.detail(detail).gathering(things.stream().map(Place::path).toList());
    }
  }
}
