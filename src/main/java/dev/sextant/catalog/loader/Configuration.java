package dev.sextant.catalog.loader;

import dev.sextant.catalog.Base;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Policy;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.FailOn;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Place;
import dev.sextant.finding.SourceFile;
import dev.sextant.finding.SourceSpan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code .sextant.yaml} says about how the catalogs below its folder are judged.
 *
 * @param name the file's name, which tells configurations apart; empty where there is none
 * @param home the file's folder; the catalog's root where there is no file
 * @param baseline the file of known findings
 * @param rules the level of rules by the names written there, known or not
 * @param policy the house rules for every catalog; null where it does not speak of them
 * @param wholeFolder whether everything below the file's folder is being read, so that a waiver
 *     that covers nothing is known to be of no use, and a known defect that is not found is mended
 * @param readable whether the file says anything at all
 * @param findings what is wrong with the file
 */
public record Configuration(
    String name,
    Base home,
    Fact<FailOn> failOn,
    Fact<BaselineSetting> baseline,
    Map<String, Fact<RuleLevel>> rules,
    List<Waiver> waivers,
    @Nullable Policy policy,
    boolean wholeFolder,
    boolean readable,
    List<Finding> findings) {
  /**
   * Nothing is said: every rule at its own severity, nothing waived and nothing known.
   *
   * @param wholeFolder whether everything below the root is being read
   * @param findings what is wrong with files that were meant to say something
   */
  static Configuration none(Base root, boolean wholeFolder, List<Finding> findings) {
    Place nowhere = new Place(CatalogPath.ROOT, SourceSpan.startOf(new SourceFile("", "")));
    return new Configuration(
        "",
        root,
        Fact.absent(nowhere),
        Fact.absent(nowhere),
        Map.of(),
        List.of(),
        null,
        wholeFolder,
        true,
        findings);
  }

  public Configuration {
    waivers = List.copyOf(waivers);
    findings = List.copyOf(findings);
  }
}
