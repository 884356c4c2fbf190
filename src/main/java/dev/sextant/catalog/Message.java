package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An event, a command or a reply.
 *
 * @param context the owning bounded context
 * @param entity the thing whose history must stay in order
 * @param type the value that tells it from others on the wire; its name unless stated
 * @param schema its contract where it has no versions
 * @param claimCheck where the payload is, if the message only refers to it
 * @param to the commands that a reply answers; empty for others
 */
public record Message(
    Kind kind,
    String name,
    Place place,
    Fact<String> context,
    Fact<String> summary,
    Fact<String> entity,
    Fact<String> channel,
    Fact<Locator> key,
    Fact<Carries> carries,
    Fact<String> type,
    Fact<Contract> schema,
    List<Example> examples,
    Map<String, Version> versions,
    Fact<Sla> sla,
    Fact<ClaimCheck> claimCheck,
    List<Ref> to,
    Fact<ReplyOutcome> outcome) {

  /** A fact that happened, a request, or the answer to one. */
  public enum Kind {
    EVENT,
    COMMAND,
    REPLY;

    /** The word in a sentence: {@code event}, {@code command}, {@code reply}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How much of the entity's state travels with it. */
  public enum Carries {
    STATE,
    DELTA,
    NOTIFICATION
  }

  /** Whether a reply says that its command was done; success unless stated. */
  public enum ReplyOutcome {
    SUCCESS,
    FAILURE
  }

  public boolean isCommand() {
    return kind == Kind.COMMAND;
  }

  public boolean isReply() {
    return kind == Kind.REPLY;
  }

  public boolean isFailureReply() {
    return isReply() && outcome.is(ReplyOutcome.FAILURE);
  }

  /** Every contract there is, those of its versions first, in the order of the catalog. */
  public List<Contract> contracts() {
    return Stream.concat(versions.values().stream().map(Version::schema), Stream.of(schema))
        .filter(Fact::isKnown)
        .map(Fact::value)
        .toList();
  }

  /** The contracts that messages out there may still follow: all but those of retired versions. */
  public List<Contract> contractsInUse() {
    Stream<Fact<Contract>> versioned =
        versions.values().stream()
            .filter(version -> !version.status().is(Version.Status.RETIRED))
            .map(Version::schema);
    return Stream.concat(versioned, Stream.of(schema))
        .filter(Fact::isKnown)
        .map(Fact::value)
        .toList();
  }

  /**
   * The contract that new messages follow: its last active version's, else the last one's, else its
   * only one.
   */
  public Fact<Contract> currentContract() {
    Optional<Version> current =
        versions.values().stream().filter(Version::isActive).reduce((first, second) -> second);
    return current
        .or(() -> versions.values().stream().reduce((first, second) -> second))
        .map(Version::schema)
        .orElse(schema);
  }
}
