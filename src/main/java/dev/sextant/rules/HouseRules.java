package dev.sextant.rules;

import dev.sextant.catalog.loader.Configuration;
import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.finding.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The configurations of the catalogs of one run; several catalogs may share one, and only all of
 * them together tell whether a waiver is of any use.
 */
final class HouseRules {
  private final Map<String, House> houses = new LinkedHashMap<>();

  HouseRules(List<LoadedCatalog> catalogs, List<Rule> rules, LocalDate today) {
    Set<String> ran = rules.stream().map(rule -> rule.info().name()).collect(Collectors.toSet());
    Set<String> torn = new LinkedHashSet<>();
    for (LoadedCatalog loaded : catalogs) {
      if (!loaded.complete()) {
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

  /** Adds what is wrong with each configuration to the first catalog that it is for. */
  List<Linting> withOwnFindings(List<Linting> lintings) {
    List<Linting> complete = new ArrayList<>();
    Set<String> told = new LinkedHashSet<>();
    for (Linting linting : lintings) {
      boolean first = told.add(linting.loaded().configuration().name());
      List<Finding> own = first ? of(linting.loaded()).findings() : List.of();
      complete.add(own.isEmpty() ? linting : linting.and(own));
    }
    return complete;
  }
}
