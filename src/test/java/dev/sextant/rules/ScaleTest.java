package dev.sextant.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.sextant.LargeCatalog;
import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.catalog.loader.LoadedCatalog;
import dev.sextant.finding.Report;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Ten times the messages must not take a hundred times the work. Work is counted in bytes
 * allocated, which a busy machine does not change as it changes time.
 */
class ScaleTest {
  private static final int SMALL = 1_000;
  private static final int LARGE = 10 * SMALL;

  /** What a rule may take for ten times the messages, with some room for tables that double. */
  private static final double MOST = 14;

  /** Below this, what is counted is chance. */
  private static final long FLOOR = 2_000_000;

  @Test
  void workGrowsWithTheCatalog() throws IOException {
    List<String> steep = new ArrayList<>();
    for (double stated : new double[] {1, 0.7}) {
      Map<String, Long> small = work(SMALL, stated);
      work(LARGE, stated)
          .forEach(
              (what, bytes) -> {
                double times = (double) bytes / Math.max(FLOOR, small.get(what));
                if (times > MOST) {
                  steep.add("%s: %.1f times at %.0f %%".formatted(what, times, 100 * stated));
                }
              });
    }
    assertEquals(List.of(), steep);
  }

  /** Bytes allocated by each part of judging a catalog. */
  private static Map<String, Long> work(int messages, double stated) throws IOException {
    Map<String, Long> work = new TreeMap<>();
    byte[] text = new LargeCatalog(messages, stated, 1).yaml().getBytes(UTF_8);
    long start = allocated();
    List<LoadedCatalog> loaded =
        List.of(
            new CatalogLoader(Path.of("").toAbsolutePath(), CatalogLoader.DEFAULT_MAX_BYTES)
                .load("large.yaml", text));
    work.put("loading", allocated() - start);
    assertTrue(loaded.get(0).findings().isEmpty(), () -> loaded.get(0).findings().get(0).message());
    start = allocated();
    Design design = Design.of(loaded.get(0).catalog(), RuleExamples.TODAY);
    work.put("knowledge", allocated() - start);
    for (Rule rule : Rules.all()) {
      Report report = new Report(rule.info());
      start = allocated();
      rule.check(design, report);
      report.findings();
      work.put(rule.info().name(), allocated() - start);
    }
    return work;
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
