package dev.sextant.rules.flows;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Envelope;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Locator;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Step;
import dev.sextant.finding.Listing;
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
import org.jspecify.annotations.Nullable;

/** An answer that does not say which question it belongs to can only be guessed at. */
final class ReplyWithoutCorrelation implements Rule {
  private static final String HELP =
      "copy an id of the flow from the command into its reply, and say where: `envelope: {correlation: header correlationid}`";

  @Override
  public RuleInfo info() {
    return new RuleInfo("reply-without-correlation", Stage.FLOWS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    Map<String, List<String>> awaited = awaited(catalog);
    List<Place> open = new ArrayList<>();
    for (Message reply : catalog.messages()) {
      List<String> commands = awaited.getOrDefault(reply.name(), List.of());
      if (commands.isEmpty() || commands.stream().allMatch(c -> sharesKey(catalog, reply, c))) {
        continue;
      }
      Fact<Locator> correlation = correlation(catalog, reply);
      if (correlation == null || correlation.isAbsent()) {
        open.add(reply.place());
      } else if (correlation.isNone()) {
        report
            .at(
                reply.place(),
                "`%s` does not say which %s it answers"
                    .formatted(reply.name(), Listing.quoted(commands)),
                HELP)
            .note(correlation.place(), "no correlation is carried");
      }
    }
    report.gather(
        open,
        g ->
            "%s %s nothing that tells which request %s"
                .formatted(
                    g.names(), g.say("carries", "carry"), g.say("it answers", "they answer")),
        HELP,
        "nor this reply");
  }

  /** The field that ties a reply to its command; null where no envelope is described. */
  private static @Nullable Fact<Locator> correlation(Catalog catalog, Message reply) {
    Channel channel = catalog.channelOf(reply);
    Envelope envelope = catalog.envelopeOf(channel).orNull();
    if (envelope == null) {
      return null;
    }
    return envelope.causation().isKnown() ? envelope.causation() : envelope.correlation();
  }

  /** A key of the same name in both identifies the flow as well as an id of its own. */
  private static boolean sharesKey(Catalog catalog, Message reply, String command) {
    Message question = catalog.message(command);
    return question != null
        && question.key().isKnown()
        && reply.key().isKnown()
        && question.key().value().lastName().equals(reply.key().value().lastName());
  }

  private static Map<String, List<String>> awaited(Catalog catalog) {
    Map<String, List<String>> awaited = new LinkedHashMap<>();
    for (Saga saga : Saga.in(catalog)) {
      for (Step step : saga.steps()) {
        step.awaited().forEach(ref -> add(awaited, ref, step.send()));
        if (step.undone().isKnown()) {
          add(awaited, step.undone().value(), step.undoCommand());
        }
      }
    }
    return awaited;
  }

  private static void add(
      Map<String, List<String>> awaited, MessageRef reply, @Nullable String command) {
    List<String> commands = awaited.computeIfAbsent(reply.message(), r -> new ArrayList<>());
    if (command != null) {
      commands.add(command);
    }
  }
}
