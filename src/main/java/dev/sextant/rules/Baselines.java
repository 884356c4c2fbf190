package dev.sextant.rules;

import dev.sextant.catalog.loader.Baseline;
import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.finding.Finding;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

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
    Map<BaselineRun, Map<String, List<Baseline.Entry>>> fixed = new HashMap<>();
    return lintings.stream()
        .map(
            linting -> {
              BaselineRun run = of(linting.loaded());
              boolean first = !fixed.containsKey(run);
              List<Finding> own = first ? run.baseline().findings() : List.of();
              // Of several catalogs of one system, only the first tells them.
              List<Baseline.Entry> ofSystem =
                  fixed.computeIfAbsent(run, BaselineRun::fixedBySystem).remove(linting.system());
              Known known =
                  new Known(
                      run.baseline().name(),
                      linting.known().findings(),
                      ofSystem == null ? List.of() : ofSystem);
              return linting.with(known).and(own);
            })
        .toList();
  }
}
