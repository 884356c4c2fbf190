package dev.sextant.catalog;

import static dev.sextant.catalog.Requirement.Kind.CHANNELS;
import static dev.sextant.catalog.Requirement.Kind.COMMANDS;
import static dev.sextant.catalog.Requirement.Kind.CONSUMES;
import static dev.sextant.catalog.Requirement.Kind.CONTEXTS;
import static dev.sextant.catalog.Requirement.Kind.EVENTS;
import static dev.sextant.catalog.Requirement.Kind.FLOWS;
import static dev.sextant.catalog.Requirement.Kind.PUBLISHES;
import static dev.sextant.catalog.Requirement.Kind.REPLIES;
import static dev.sextant.catalog.Requirement.Kind.SERVICES;

import dev.sextant.catalog.Requirement.Kind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The facts that a house may require, and of what: the words of {@code policy.require}. */
public enum RequiredFact {
  SUMMARY(EVENTS, COMMANDS, REPLIES, CONTEXTS, SERVICES, FLOWS),
  CONTEXT(EVENTS, COMMANDS, SERVICES),
  OWNER(CONTEXTS, CHANNELS, SERVICES),
  ENTITY(EVENTS, COMMANDS),
  CHANNEL(EVENTS, COMMANDS, REPLIES),
  KEY(EVENTS, COMMANDS),
  SCHEMA(EVENTS, COMMANDS, REPLIES),
  VERSIONS(EVENTS, COMMANDS, REPLIES),
  EXAMPLES(EVENTS, COMMANDS, REPLIES),
  SLA(EVENTS, COMMANDS, FLOWS),
  BROKER(CHANNELS),
  ADDRESS(CHANNELS),
  PARTITIONS(CHANNELS),
  RETENTION(CHANNELS),
  BY(PUBLISHES),
  CONFIRM(PUBLISHES),
  IDS(PUBLISHES),
  VERSION(PUBLISHES, CONSUMES),
  IDEMPOTENCY(CONSUMES),
  RETRY(CONSUMES),
  DEAD_LETTER(CONSUMES),
  RUNBOOK(CONSUMES),
  LAG(CONSUMES),
  PROCESSING(CONSUMES),
  TRACE(CONSUMES),
  REPLAY(CONSUMES),
  STYLE(FLOWS),
  BECAUSE(FLOWS);

  @SuppressWarnings("ImmutableEnumChecker") // it cannot be modified
  private final Set<Kind> kinds;

  RequiredFact(Kind first, Kind... others) {
    kinds = Collections.unmodifiableSet(EnumSet.of(first, others));
  }

  /** Everything that can state it. */
  public Set<Kind> kinds() {
    return kinds;
  }

  /** How the format writes it: {@code dead-letter}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
