package dev.sextant.rules.contracts;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Contract;
import dev.sextant.catalog.DeadLetter;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Subscription;
import dev.sextant.catalog.Version;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.schema.Field;
import dev.sextant.schema.PersonalData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A log cannot forget one person, only everything older than its retention. */
final class PersonalDataWithoutErasure implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("personal-data-without-erasure", Stage.CONTRACTS, Severity.NOTE);
  }

  @Override
  public boolean readsContracts() {
    return true;
  }

  @Override
  public void check(Design design, Report report) {
    Catalog catalog = design.catalog();
    Fact<Duration> erasure = catalog.policy().erasure();
    List<Place> unsaid = new ArrayList<>();
    for (Message message : catalog.messages()) {
      Optional<Channel> log = keepingLongest(catalog, message);
      Optional<Field> personal = log.isEmpty() ? Optional.empty() : personal(design, message);
      if (log.isEmpty() || personal.isEmpty()) {
        continue;
      }
      Fact<Duration> retention = log.get().retention();
      if (erasure.isAbsent()) {
        unsaid.add(message.place());
      } else if (erasure.isNone()
          || (erasure.isKnown() && retention.value().compareTo(erasure.value()) > 0)) {
        tell(message, personal.get(), log.get(), erasure, report);
      }
    }
    report.gather(
        unsaid,
        g ->
            "nothing says how soon personal data must be erased, and it is kept in logs by "
                + g.names(),
        "state `policy.erasure`, the time within which a person's data must be gone",
        "this carries personal data too");
  }

  private static void tell(
      Message message, Field field, Channel log, Fact<Duration> erasure, Report report) {
    String why = erasure.isNone() ? "nothing erases it" : "longer than personal data may be kept";
    report
        .at(
            message.place().at(field.span()),
            "%s of `%s` tells of a person and stays in `%s`, %s"
                .formatted(Quote.of(field.pointer()), message.name(), log.name(), why),
            "shorten the retention, send a reference instead, or encrypt it under a key of that person that can be deleted")
        .note(log.retention().place(), "kept this long here")
        .note(
            erasure.place(),
            erasure.isNone() ? "no erasure is stated here" : "to be erased within this time");
  }

  /**
   * The log that keeps a message longest, parked ones included; a queue forgets what is taken from
   * it.
   */
  private static Optional<Channel> keepingLongest(Catalog catalog, Message message) {
    Map<String, Channel> channels = new LinkedHashMap<>();
    add(channels, catalog.channelOf(message));
    for (Version version : message.versions().values()) {
      add(channels, catalog.channel(version.channel()));
    }
    for (Subscription subscription : catalog.subscriptionsTo(message.name())) {
      DeadLetter parked = subscription.handling().deadLetter().orNull();
      add(channels, parked == null ? null : catalog.channel(parked.channel()));
    }
    return channels.values().stream()
        .filter(channel -> channel.retention().isKnown())
        .filter(channel -> !channel.type().is(Channel.Type.QUEUE))
        .filter(channel -> !channel.cleanup().is(Channel.Cleanup.COMPACT))
        .max(Comparator.comparing(channel -> channel.retention().value()));
  }

  private static void add(Map<String, Channel> channels, @Nullable Channel channel) {
    if (channel != null) {
      channels.put(channel.name(), channel);
    }
  }

  private static Optional<Field> personal(Design design, Message message) {
    for (Contract contract : message.contractsInUse()) {
      for (Field field : design.contracts().of(contract).fields()) {
        if (PersonalData.isIn(field)) {
          return Optional.of(field);
        }
      }
    }
    return Optional.empty();
  }
}
