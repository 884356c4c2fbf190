package dev.sextant.rules.events;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** A promise that the parts cannot keep is broken on the first busy day. */
final class SlaUnreachable implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("sla-unreachable", Stage.EVENTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    for (Message message : design.catalog().messages()) {
      Fact<Duration> latency =
          message.sla().isKnown() ? message.sla().value().latency() : Fact.absent(message.place());
      if (latency.isKnown()) {
        design.catalog().subscriptionsTo(message.name()).stream()
            .filter(Needed::works)
            .forEach(handler -> check(message, latency, handler, report));
      }
    }
    for (Flow flow : design.catalog().flows().values()) {
      if (flow.latency().isKnown() && flow.steps().isKnown()) {
        check(flow, Way.ofSteps(design, flow), report);
      } else if (flow.latency().isKnown()) {
        Way.ofReactions(design, flow).forEach(way -> check(flow, way, report));
      }
    }
  }

  private static void check(
      Message message, Fact<Duration> latency, Subscription handler, Report report) {
    Hop hop = Hop.of(handler);
    if (hop != null && hop.takes().compareTo(latency.value()) > 0) {
      report
          .at(
              message.place().at(latency.place().span()),
              "`%s` is to be handled within %s, but `%s` takes %s for it (p99)"
                  .formatted(
                      message.name(),
                      Words.span(latency.value()),
                      handler.service(),
                      Words.span(hop.takes())),
              "make the handler quicker, or promise at least %s".formatted(Words.span(hop.takes())))
          .severity(Severity.ERROR)
          .detail(handler.service())
          .note(hop.place(), "the handler takes this long");
    }
  }

  private static void check(Flow flow, Way way, Report report) {
    Duration promised = flow.latency().value();
    if (way.sum().compareTo(promised) <= 0) {
      return;
    }
    List<Hop> tooLong = way.hops().stream().filter(h -> h.takes().compareTo(promised) > 0).toList();
    Place place = flow.place().at(flow.latency().place().span());
    Draft draft =
        tooLong.isEmpty()
            ? report.at(
                place,
                added(flow, way),
                "promise more, or make the long parts quicker; p99s do not add, so measure the whole")
            : report
                .at(place, alone(flow, tooLong.get(0)), "promise more, or make that part quicker")
                .severity(Severity.ERROR);
    draft.detail(way.end());
    (tooLong.isEmpty() ? way.hops() : tooLong)
        .forEach(hop -> draft.note(hop.place(), hop.what() + " takes this long"));
  }

  private static String alone(Flow flow, Hop hop) {
    return "`%s` is to take %s, but %s alone takes %s"
        .formatted(
            flow.name(), Words.span(flow.latency().value()), hop.what(), Words.span(hop.takes()));
  }

  private static String added(Flow flow, Way way) {
    return "`%s` is to take %s, but the sum of p99s on its way is %s = %s"
        .formatted(
            flow.name(),
            Words.span(flow.latency().value()),
            way.hops().stream()
                .map(hop -> Words.span(hop.takes()))
                .collect(Collectors.joining(" + ")),
            Words.span(way.sum()));
  }
}
