package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.Golden;
import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.finding.Finding;
import dev.sextant.finding.Note;
import dev.sextant.rules.Linter;
import dev.sextant.rules.Linting;
import dev.sextant.rules.Review;
import dev.sextant.rules.Rules;
import dev.sextant.rules.StageReview;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

/** The samples are what people judge the program by, so every word that it says of them is kept. */
class SampleTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/samples");
  private static final String TODAY = "2026-12-01";

  @ParameterizedTest
  @ValueSource(strings = {"starter", "shop", "ftgo", "astronomy-shop"})
  void whatIsPrintedIsWhatWasRead(String sample) throws IOException {
    String path = "samples/" + sample;
    Path golden = GOLDEN.resolve(sample);
    Golden.check(golden.resolve("lint.txt"), run("lint", "--today", TODAY, path));
    Golden.check(golden.resolve("review.txt"), run("review", "--today", TODAY, path));
    Golden.check(
        golden.resolve("review.md"), run("review", "--today", TODAY, "--format", "markdown", path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"starter", "shop"})
  void theExemplaryOnesHaveNoFindingAndHoldInEveryStage(String sample) throws IOException {
    Linting linting = lint(sample);
    assertEquals(List.of(), linting.findings());
    assertEquals(List.of(), linting.waived());
    for (StageReview stage : Review.of(linting).stages()) {
      assertTrue(stage.holds(), () -> stage.stage() + " " + stage.measures());
    }
  }

  @Test
  void theFoodDeliveryHasItsTrueFindings() throws IOException {
    List<Finding> findings = lint("ftgo").findings();
    assertEquals(Set.of("RestaurantMenuRevised"), things(findings, "event-without-producer"));
    assertEquals(
        Set.of(
            "TicketCreatedEvent",
            "TicketPreparationStartedEvent",
            "TicketPreparationCompletedEvent",
            "TicketPickedUpEvent",
            "TicketRevised",
            "OrderRevisionProposed",
            "OrderRevised"),
        things(findings, "event-without-consumer"));
    Finding broken = only(findings, "handler-not-working");
    assertEquals("services.kitchen-service.consumes.CancelCreateTicket", broken.subject());
    assertFalse(things(findings, "naming-mixed").isEmpty());
    assertEquals(
        List.of(broken),
        findings.stream().filter(f -> f.severity().label().equals("error")).toList());
  }

  @Test
  void theAstronomyShopHasItsTrueFindings() throws IOException {
    List<Finding> findings = lint("astronomy-shop").findings();
    String checkout = "services.checkout";
    String publication = checkout + ".publishes.OrderResult";
    assertEquals("events.OrderResult.key", only(findings, "ordered-channel-without-key").subject());
    assertEquals(publication + ".confirm", only(findings, "publish-unconfirmed").subject());
    assertEquals(publication + ".by", only(findings, "dual-write").subject());
    assertEquals("flows.PlaceOrder.steps.2", only(findings, "step-without-undo").subject());
    assertEquals(checkout + ".store", only(findings, "coordinator-without-store").subject());
    assertEquals(
        Set.of("demo.payment.card_number", "demo.payment.card_cvv", "user.email"),
        things(findings, "sensitive-field-in-telemetry"));
    assertEquals(
        "services.fraud-detection.consumes.OrderResult.idempotency",
        only(findings, "consumer-not-idempotent").subject());
    assertEquals(
        Set.of(
            "ordered-channel-without-key",
            "dual-write",
            "step-without-undo",
            "coordinator-without-store",
            "failure-skipped",
            "dead-letter-missing",
            "consumer-not-idempotent"),
        findings.stream()
            .filter(f -> f.severity().label().equals("error"))
            .map(Finding::ruleName)
            .collect(Collectors.toSet()));
  }

  private static Finding only(List<Finding> findings, String rule) {
    List<Finding> of = findings.stream().filter(f -> f.ruleName().equals(rule)).toList();
    assertEquals(1, of.size(), rule);
    return of.get(0);
  }

  /** The names at the places of a rule's finding; the subject of a gathered one is the section. */
  private static Set<String> things(List<Finding> findings, String rule) {
    return findings.stream()
        .filter(finding -> finding.ruleName().equals(rule))
        .flatMap(SampleTest::spans)
        .collect(Collectors.toSet());
  }

  private static Stream<String> spans(Finding finding) {
    return Stream.concat(
            Stream.of(finding.place().span()),
            finding.notes().stream()
                .map(Note::place)
                .filter(place -> place.path().section().equals(finding.place().path().section()))
                .map(place -> place.span()))
        .map(
            span ->
                span.file().line(span.line()).substring(span.column() - 1, span.endColumn() - 1));
  }

  private static Linting lint(String sample) throws IOException {
    CatalogLoader loader =
        new CatalogLoader(Path.of("").toAbsolutePath(), CatalogLoader.DEFAULT_MAX_BYTES);
    return new Linter(Rules.all())
        .lint(loader.load(Path.of("samples", sample)), LocalDate.parse(TODAY))
        .get(0);
  }

  private static String run(String... args) {
    StringWriter screen = new StringWriter();
    PrintWriter out = new PrintWriter(screen);
    Main.run(out, out, Ansi.OFF, args);
    out.flush();
    return screen.toString().replace(System.lineSeparator(), "\n");
  }
}
