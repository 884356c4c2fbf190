package dev.sextant.rules.events;

import dev.sextant.catalog.RequiredFact;

/**
 * The rule that asks for a fact where no house requires it.
 *
 * @param rule its name; empty where none does
 * @param isGrave whether it tells of a broken design where {@code none} is stated, which no house
 *     rule may hide
 */
record OrdinaryQuestion(String rule, boolean isGrave) {
  static OrdinaryQuestion about(RequiredFact fact) {
    return switch (fact) {
      case SUMMARY -> mild("message-without-summary");
      case CONTEXT -> mild("message-without-context");
      case OWNER -> mild("context-without-owner");
      case KEY -> grave("ordered-channel-without-key");
      case SCHEMA -> mild("message-without-schema");
      case VERSIONS -> mild("contract-unversioned");
      case EXAMPLES -> mild("example-missing");
      case SLA -> mild("message-without-sla");
      case BROKER -> mild("broker-unstated");
      case BY -> grave("dual-write");
      case IDEMPOTENCY -> mild("idempotency-unstated");
      case DEAD_LETTER -> grave("dead-letter-missing");
      case RUNBOOK -> mild("runbook-missing");
      case LAG -> mild("lag-unwatched");
      case TRACE -> grave("trace-broken");
      case REPLAY -> mild("replay-unstated");
      case STYLE, BECAUSE -> mild("style-without-reason");
      case ENTITY,
          CHANNEL,
          ADDRESS,
          PARTITIONS,
          RETENTION,
          CONFIRM,
          IDS,
          VERSION,
          RETRY,
          PROCESSING ->
          mild("");
    };
  }

  private static OrdinaryQuestion mild(String rule) {
    return new OrdinaryQuestion(rule, false);
  }

  private static OrdinaryQuestion grave(String rule) {
    return new OrdinaryQuestion(rule, true);
  }
}
