package dev.sextant.rules;

import dev.sextant.catalog.loader.Configuration;
import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.catalog.loader.Waiver;
import dev.sextant.finding.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The configurations and waivers of the catalogs of one run; several catalogs may share one, and
 * only all of them together tell whether a waiver is of any use.
 */
final class HouseRules {
  private final Map<String, House> houses = new LinkedHashMap<>();
  private final Set<Waiver> needed = new HashSet<>();
  private final Set<String> ran;
  private final LocalDate today;

  HouseRules(List<LoadedCatalog> catalogs, List<Rule> rules, LocalDate today) {
    this.ran = rules.stream().map(rule -> rule.info().name()).collect(Collectors.toSet());
    this.today = today;
    Set<String> torn = new LinkedHashSet<>();
    for (LoadedCatalog loaded : catalogs) {
      // What an environment does not need may be needed in another one.
      if (!loaded.complete() || loaded.environment() != null) {
        torn.add(loaded.configuration().name());
      }
    }
    for (LoadedCatalog loaded : catalogs) {
      Configuration configuration = loaded.configuration();
      boolean known = configuration.wholeFolder() && !torn.contains(configuration.name());
      houses.computeIfAbsent(
          configuration.name(), name -> new House(configuration, known ? ran : Set.of(), today));
    }
  }

  House of(LoadedCatalog loaded) {
    House house = houses.get(loaded.configuration().name());
    if (house == null) {
      throw new IllegalArgumentException("not in this run: " + loaded.catalog().system());
    }
    return house;
  }

  /** What is waived in a catalog, by its configuration and by its own comments. */
  Waivers waivers(LoadedCatalog loaded) {
    return new Waivers(
        Stream.concat(loaded.waivers().stream(), of(loaded).waivers().stream()).toList(),
        today,
        needed);
  }

  /**
   * Adds what is wrong with comments to their catalog, and what is wrong with a configuration, or
   * with what was meant to be one, to the first catalog that it is for.
   */
  List<Linting> withOwnFindings(List<Linting> lintings) {
    List<Linting> complete = new ArrayList<>();
    Set<String> told = new LinkedHashSet<>();
    Set<Waiver> checked = new HashSet<>();
    for (Linting linting : lintings) {
      List<Finding> own = new ArrayList<>();
      Configuration configuration = linting.loaded().configuration();
      configuration.findings().stream()
          .filter(finding -> told.add(finding.place().span() + " " + finding.identity()))
          .forEach(own::add);
      if (told.add(configuration.name())) {
        own.addAll(of(linting.loaded()).findings(needed));
      }
      own.addAll(ofComments(linting, checked));
      complete.add(own.isEmpty() ? linting : linting.and(own));
    }
    return complete;
  }

  private List<Finding> ofComments(Linting linting, Set<Waiver> checked) {
    LoadedCatalog loaded = linting.loaded();
    boolean known =
        linting.isJudged()
            && loaded.environment() == null
            && (loaded.whole() || loaded.configuration().wholeFolder());
    WaiverFindings comments = new WaiverFindings(known ? ran : Set.of(), today);
    loaded.waivers().stream()
        .filter(checked::add)
        .forEach(waiver -> comments.check(waiver, needed.contains(waiver)));
    return comments.findings();
  }
}
