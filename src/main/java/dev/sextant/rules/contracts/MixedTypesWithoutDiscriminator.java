package dev.sextant.rules.contracts;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
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
import java.util.Objects;

/** Who reads a channel with several types must know what each message is before decoding it. */
final class MixedTypesWithoutDiscriminator implements Rule {
  private static final String HELP =
      "write the type into a header and say which: `envelope: {type: header type}`";

  @Override
  public RuleInfo info() {
    return new RuleInfo("mixed-types-without-discriminator", Stage.CONTRACTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    ChannelContents contents = new ChannelContents(catalog);
    List<Place> open = new ArrayList<>();
    Map<Place, List<Place>> without = new LinkedHashMap<>();
    for (Channel channel : catalog.channels().values()) {
      if (!contents.areMixed(channel.name()) || contents.areMixedBefore(channel)) {
        continue;
      }
      List<Message> messages = messages(catalog, contents, channel);
      Fact<Locator> type = typeOf(catalog.envelopeOf(channel));
      if (type.isNone()) {
        without.computeIfAbsent(type.place(), place -> new ArrayList<>()).add(channel.place());
      } else if (!sharedType(messages, channel, report)
          && type.isAbsent()
          && !messages.stream().allMatch(message -> message.type().isKnown())) {
        open.add(channel.place());
      }
    }
    report.gather(
        open,
        g ->
            g.say(
                "%s carries several types, but nothing says where a message's type is"
                    .formatted(g.names()),
                "%d channels carry several types, but nothing says where a message's type is: %s"
                    .formatted(g.count(), g.names())),
        HELP,
        "several types here, too");
    without.forEach((place, channels) -> reportNone(place, channels, report));
  }

  private static void reportNone(Place place, List<Place> channels, Report report) {
    Gathered mixed = new Gathered("channels", channels);
    var draft =
        report.at(
            place,
            "%s %s several types, and no message says which it is"
                .formatted(mixed.names(), mixed.say("carries", "carry")),
            HELP);
    channels.forEach(channel -> draft.note(channel, "several types here"));
  }

  /** Reports messages of one channel that state one type; a name is a type of its own. */
  private static boolean sharedType(List<Message> messages, Channel channel, Report report) {
    Map<String, List<Message>> byType = new LinkedHashMap<>();
    for (Message message : messages) {
      String type = message.type().or(message.name());
      byType.computeIfAbsent(type, t -> new ArrayList<>()).add(message);
    }
    byType.values().removeIf(sharing -> sharing.size() == 1);
    byType.forEach(
        (type, sharing) -> {
          List<Place> places = sharing.stream().map(Message::place).toList();
          var draft =
              report
                  .at(
                      channel.place(),
                      "on `%s` several messages have the type `%s`: %s"
                          .formatted(
                              channel.name(), type, new Gathered("channels", places).names()),
                      "give each message a type of its own")
                  .detail(type);
          sharing.forEach(message -> draft.note(message.type().place(), "its type"));
        });
    return !byType.isEmpty();
  }

  private static List<Message> messages(
      Catalog catalog, ChannelContents contents, Channel channel) {
    return contents.of(channel.name()).stream()
        .map(catalog::message)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Fact<Locator> typeOf(Fact<Envelope> envelope) {
    return envelope.isKnown()
        ? envelope.value().type()
        : new Fact<>(envelope.state(), null, envelope.place());
  }
}
