package dev.sextant.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sextant.LargeCatalog;
import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.finding.Report;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Rules;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Prints what reading and each rule cost at 2,000 and at 20,000 messages, the dearest first. What
 * grows about tenfold is linear; a cost below a millisecond also grows by leaving the processor's
 * caches.
 */
public final class RuleProfile {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final int SMALL = 2_000;
  private static final int WARM_UP = 2;
  private static final int RUNS = 3;

  private RuleProfile() {}

  public static void main(String[] args) {
    for (double stated : new double[] {1, 0.7}) {
      List<Cost> small = costs(new LargeCatalog(SMALL, stated, 1));
      List<Cost> large = costs(new LargeCatalog(10 * SMALL, stated, 1));
      System.out.printf(
          "%nmilliseconds of processor time, best of %d runs, %.0f %% stated%n",
          RUNS, 100 * stated);
      System.out.printf("%-44s %9s %9s %7s%n", "", "2,000", "20,000", "growth");
      for (int i = 0; i < small.size(); i++) {
        large.set(i, large.get(i).after(small.get(i)));
      }
      large.stream().sorted((a, b) -> Double.compare(b.millis, a.millis)).forEach(Cost::print);
    }
  }

  /** What a part of the work took, and what it took for a tenth of the messages. */
  private record Cost(String what, double less, double millis) {
    Cost after(Cost small) {
      return new Cost(what, small.millis, millis);
    }

    void print() {
      System.out.printf("%-44s %9.2f %9.2f %6.1fx%n", what, less, millis, millis / less);
    }
  }

  private static List<Cost> costs(LargeCatalog catalog) {
    List<Cost> costs = new ArrayList<>();
    byte[] text = catalog.yaml().getBytes(UTF_8);
    CatalogLoader loader =
        new CatalogLoader(Path.of("").toAbsolutePath(), CatalogLoader.DEFAULT_MAX_BYTES);
    costs.add(cost("reading", () -> text, bytes -> loader.load("large.yaml", bytes)));
    LoadedCatalog loaded = loader.load("large.yaml", text);
    costs.add(cost("what leads to what", () -> loaded, l -> Design.of(l.catalog(), TODAY)));
    // A new design for each run, as contracts are read once and kept.
    Supplier<Design> design = () -> Design.of(loaded.catalog(), TODAY);
    Rules.all().forEach(rule -> costs.add(cost(rule.info().name(), design, d -> run(rule, d))));
    return costs;
  }

  private static void run(Rule rule, Design design) {
    Report report = new Report(rule.info());
    rule.check(design, report);
    report.findings();
  }

  private static <T> Cost cost(String what, Supplier<T> given, Consumer<T> work) {
    double best = Double.MAX_VALUE;
    for (int run = -WARM_UP; run < RUNS; run++) {
      T input = given.get();
      long start = THREADS.getCurrentThreadCpuTime();
      work.accept(input);
      if (run >= 0) {
        best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
      }
    }
    return new Cost(what, 0, best);
  }
}
