package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.util.List;
import java.util.Map;

/**
 * Something that sends or receives messages: a service of ours, one that others run, or an actor.
 *
 * @param store its own database, which its local transactions commit to
 * @param reads other people's databases
 * @param publications what it sends, listed and implied
 * @param subscriptions what it lists under {@code consumes}
 * @param telemetryAttributes the names it puts on spans and logs
 */
public record Service(
    String name,
    Place place,
    Role role,
    Fact<String> context,
    Fact<String> summary,
    Fact<String> owner,
    Fact<String> store,
    List<Ref> reads,
    List<Call> calls,
    List<Ref> telemetryAttributes,
    Map<String, EntryPoint> entryPoints,
    Map<String, Group> groups,
    Map<String, Publication> publications,
    Map<String, Subscription> subscriptions) {
  /** Who runs it, and so who can be asked for its facts. */
  public enum Role {
    INTERNAL,
    EXTERNAL,
    PERSON,
    SYSTEM
  }

  /** Whether its facts can be asked for: neither an actor nor run by others. */
  public boolean isOurs() {
    return role == Role.INTERNAL;
  }

  public boolean isActor() {
    return role == Role.PERSON || role == Role.SYSTEM;
  }
}
