package dev.sextant.rules;

import dev.sextant.catalog.loader.Baseline;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.Claim;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One baseline at work: what it knows, what was found of it, and what it would be if rewritten. */
public final class BaselineRun {
  private final Baseline baseline;
  private final Scope scope;
  private final Map<String, String> formerNames;
  private final Map<Baseline.Key, Baseline.Entry> entries = new HashMap<>();
  private final Map<Baseline.Key, Baseline.Entry> found = new HashMap<>();
  private final Set<Baseline.Key> seen = new HashSet<>();

  /** The rules that looked at each system that could be judged. */
  private final Map<String, Set<String>> judged = new HashMap<>();

  private final Set<String> unreadable = new HashSet<>();

  public BaselineRun(Baseline baseline, Scope scope) {
    this.baseline = baseline;
    this.scope = scope;
    this.formerNames = formerNames(baseline, scope);
    baseline.entries().forEach(e -> entries.merge(current(e.key()), e, Baseline.Entry::or));
  }

  /**
   * What a run covers.
   *
   * @param systems the systems that are read
   * @param whole whether everything is read that the baseline is for
   * @param alone whether it is for no other systems, so that one that is gone may have a new name
   * @param rules the rules that are asked for
   * @param everything whether these are all rules there are
   * @param writing whether all they find becomes known
   */
  public record Scope(
      Set<String> systems,
      boolean whole,
      boolean alone,
      Set<String> rules,
      boolean everything,
      boolean writing) {}

  /** A baseline that knows nothing. */
  static BaselineRun none() {
    return new BaselineRun(
        Baseline.empty(""), new Scope(Set.of(), false, false, Set.of(), false, false));
  }

  /**
   * A system that is gone, where one has come that no entry is for, has been renamed: else giving
   * it a better name would fail every build.
   */
  private static Map<String, String> formerNames(Baseline baseline, Scope scope) {
    Set<String> gone =
        baseline.entries().stream().map(e -> e.key().system()).collect(Collectors.toSet());
    Set<String> come = new HashSet<>(scope.systems());
    come.removeAll(gone);
    gone.removeAll(scope.systems());
    return scope.whole() && scope.alone() && gone.size() == 1 && come.size() == 1
        ? Map.of(gone.iterator().next(), come.iterator().next())
        : Map.of();
  }

  private Baseline.Key current(Baseline.Key key) {
    return key.of(formerNames.getOrDefault(key.system(), key.system()));
  }

  public Baseline baseline() {
    return baseline;
  }

  /** Remembers by which rules a catalog was judged. */
  void judges(String system, Collection<String> rules) {
    Set<String> asked = new LinkedHashSet<>(rules);
    asked.retainAll(scope.rules());
    judged.merge(system, asked, BaselineRun::both);
  }

  /** Remembers that a catalog could not be judged, so that nothing in it is known to be fixed. */
  void cannotJudge(String system) {
    unreadable.add(system);
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> both = new LinkedHashSet<>(some);
    both.retainAll(others);
    return both;
  }

  /** Notes that a defect is still there, whether it counts or not. */
  void sees(String system, Claim claim) {
    if (!entries.isEmpty()) {
      seen.add(key(system, claim));
    }
  }

  /** Whether a defect was there before, and was no less grave. */
  boolean knows(String system, Claim claim) {
    Baseline.Key key = key(system, claim);
    if (scope.writing() && scope.rules().contains(claim.rule())) {
      found.merge(key, new Baseline.Entry(key, claim.severity()), Baseline.Entry::or);
      return true;
    }
    Baseline.Entry entry = entries.get(key);
    return entry != null && entry.bears(claim.severity());
  }

  private static Baseline.Key key(String system, Claim claim) {
    CatalogPath sharer = claim.sharer();
    return new Baseline.Key(
        system,
        claim.rule(),
        claim.at().lasting(),
        claim.detail(),
        sharer == null ? "" : sharer.lasting());
  }

  /** Entries that nothing is found for any more; none where not everything was looked at. */
  public List<Baseline.Entry> fixed() {
    return entries.entrySet().stream()
        .filter(entry -> isFixed(entry.getKey()))
        .map(entry -> new Baseline.Entry(entry.getKey(), entry.getValue().severity()))
        .sorted(Comparator.comparing(Baseline.Entry::key))
        .toList();
  }

  /** The same by system, as going through all entries for each of many systems takes long. */
  Map<String, List<Baseline.Entry>> fixedBySystem() {
    return fixed().stream().collect(Collectors.groupingBy(entry -> entry.key().system()));
  }

  /** The file without the entries that nothing is found for any more. */
  public List<Baseline.Entry> pruned() {
    Map<Baseline.Key, Baseline.Entry> left = new TreeMap<>();
    for (Baseline.Entry entry : baseline.entries()) {
      if (!isFixed(current(entry.key()))) {
        left.merge(entry.key(), entry, Baseline.Entry::or);
      }
    }
    return List.copyOf(left.values());
  }

  /** What was found, and the entries that this run could not judge. */
  public List<Baseline.Entry> rewritten() {
    Map<Baseline.Key, Baseline.Entry> all = new TreeMap<>(found);
    unjudged().forEach(entry -> all.putIfAbsent(entry.key(), entry));
    return List.copyOf(all.values());
  }

  /** How many entries are only there as this run could not judge them. */
  public long kept() {
    return unjudged().filter(entry -> !found.containsKey(entry.key())).count();
  }

  public boolean isWhole() {
    return scope.whole();
  }

  private Stream<Baseline.Entry> unjudged() {
    return entries.entrySet().stream()
        .filter(e -> !scope.whole() || !looked(e.getKey()))
        .map(e -> new Baseline.Entry(e.getKey(), e.getValue().severity()));
  }

  private boolean isFixed(Baseline.Key key) {
    return scope.whole() && looked(key) && !seen.contains(key);
  }

  /** Whether it would have been found if it was there; a rule that is gone finds nothing. */
  private boolean looked(Baseline.Key key) {
    Set<String> rules = judged.get(key.system());
    return rules != null
        && !unreadable.contains(key.system())
        && (rules.contains(key.rule())
            || (scope.everything() && !scope.rules().contains(key.rule())));
  }
}
