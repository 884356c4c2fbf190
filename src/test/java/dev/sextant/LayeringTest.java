package dev.sextant;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shape of the house, so that it is decided here and not by the last import somebody added. */
class LayeringTest {
  /** From top to bottom; a package uses only those below it. */
  private static final List<String> LAYERS =
      List.of("cli", "guide", "imports", "render", "rules", "schema", "flow", "catalog", "finding");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("dev.sextant");

  @Test
  void packagesUseOnlyThoseBelow() {
    for (int layer = 1; layer < LAYERS.size(); layer++) {
      String[] above =
          LAYERS.subList(0, layer).stream().map(LayeringTest::inside).toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(inside(LAYERS.get(layer)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above)
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void everyClassHasALayer() {
    String[] all = LAYERS.stream().map(LayeringTest::inside).toArray(String[]::new);
    noClasses().should().resideOutsideOfPackages(all).check(CLASSES);
  }

  @Test
  void stagesKnowNothingOfEachOther() {
    slices()
        .matching("dev.sextant.rules.(*)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void nothingIsCalledUtil() {
    noClasses().should().resideInAnyPackage("..util..", "..utils..").check(CLASSES);
  }

  @Test
  void onlyMainTouchesTheProcess() {
    othersThanMain().should(ACCESS_STANDARD_STREAMS).check(CLASSES);
    othersThanMain().should().callMethod(System.class, "exit", int.class).check(CLASSES);
  }

  @Test
  void everyPackageTellsItsConcept() throws IOException {
    List<Path> untold =
        sources().stream()
            .map(Path::getParent)
            .distinct()
            .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
            .toList();
    assertEquals(List.of(), untold, "folders without a package-info.java");
  }

  @Test
  void filesAreShort() throws IOException {
    Map<Path, Integer> lengths = new TreeMap<>();
    for (Path source : sources()) {
      lengths.put(source, Files.readAllLines(source).size());
    }
    int median = lengths.values().stream().sorted().toList().get(lengths.size() / 2);
    assertTrue(median <= 60, () -> "the median file has " + median + " lines, over 60");
    lengths.values().removeIf(length -> length <= 400);
    assertEquals(Map.of(), lengths, "files over 400 lines");
  }

  private static GivenClassesConjunction othersThanMain() {
    return noClasses().that().doNotHaveFullyQualifiedName("dev.sextant.cli.Main");
  }

  private static String inside(String layer) {
    return "dev.sextant." + layer + "..";
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
