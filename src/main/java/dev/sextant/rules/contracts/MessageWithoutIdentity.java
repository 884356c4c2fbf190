package dev.sextant.rules.contracts;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Envelope;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Locator;
import dev.sextant.catalog.Message;
import dev.sextant.finding.Gathered;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Without an id that stays the same, a second delivery looks like a second message. */
final class MessageWithoutIdentity implements Rule {
  private static final String HELP =
      "give every message an id when its cause is recorded, and say where: `envelope: {id: header id}`";

  @Override
  public RuleInfo info() {
    return new RuleInfo("message-without-identity", Stage.CONTRACTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    List<Place> open = new ArrayList<>();
    Map<Place, List<Place>> without = new LinkedHashMap<>();
    for (Message message : catalog.messages()) {
      Fact<Locator> id = idOf(catalog.envelopeOf(catalog.channelOf(message)));
      if (id.isAbsent()) {
        open.add(message.place());
      } else if (id.isNone()) {
        without.computeIfAbsent(id.place(), place -> new ArrayList<>()).add(message.place());
      }
    }
    if (!open.isEmpty()) {
      Gathered lacking = new Gathered("policy", open);
      report.at(
          catalog.policy().place(),
          "nothing says which id %s when %s again: %s"
              .formatted(
                  lacking.say("a message keeps", lacking.count() + " messages keep"),
                  lacking.say("it comes", "they come"),
                  lacking.names()),
          HELP);
    }
    without.forEach(
        (place, messages) ->
            report.at(
                place,
                "messages carry no id, so a repeat looks like a new one: %s"
                    .formatted(new Gathered("policy", messages).names()),
                HELP));
  }

  private static Fact<Locator> idOf(Fact<Envelope> envelope) {
    return envelope.isKnown()
        ? envelope.value().id()
        : new Fact<>(envelope.state(), null, envelope.place());
  }
}
