package dev.sextant.rules;

import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.finding.Finding;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which catalogs of a run are judged against which baseline; several may share one. */
public final class Baselines {
  private final IdentityHashMap<LoadedCatalog, BaselineRun> runs;

  private Baselines(IdentityHashMap<LoadedCatalog, BaselineRun> runs) {
    this.runs = runs;
  }

  /** Nothing is known before. */
  public static Baselines none() {
    return new Baselines(new IdentityHashMap<>());
  }

  /** By catalog itself, as comparing some would compare all that they hold; others have none. */
  public static Baselines of(IdentityHashMap<LoadedCatalog, BaselineRun> runs) {
    return new Baselines(runs);
  }

  BaselineRun of(LoadedCatalog loaded) {
    BaselineRun run = runs.get(loaded);
    return run == null ? BaselineRun.none() : run;
  }

  /**
   * Adds what is known only once all catalogs are judged: what is wrong with each baseline, to the
   * first catalog that it is for, and which of its entries are fixed.
   */
  List<Linting> withWhatTheyTell(List<Linting> lintings) {
    Set<Object> told = new LinkedHashSet<>();
    return lintings.stream()
        .map(
            linting -> {
              BaselineRun run = of(linting.loaded());
              boolean first = told.add(run);
              List<Finding> own = first ? run.baseline().findings() : List.of();
              Known known =
                  new Known(
                      run.baseline().name(),
                      linting.known().findings(),
                      told.add(List.of(run, linting.system()))
                          ? run.fixed(linting.system())
                          : List.of());
              return linting.with(known).and(own);
            })
        .toList();
  }
}
