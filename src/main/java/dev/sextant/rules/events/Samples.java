package dev.sextant.rules.events;

import dev.sextant.catalog.RequiredFact;

/** How each fact that can be required is written, for whoever has to add it. */
final class Samples {
  private Samples() {}

  static String of(RequiredFact fact) {
    return switch (fact) {
      case SUMMARY -> "summary: …";
      case CONTEXT -> "context: NAME";
      case OWNER -> "owner: TEAM";
      case ENTITY -> "entity: NAME";
      case CHANNEL -> "channel: NAME";
      case KEY -> "key: /orderId";
      case SCHEMA -> "schema: schemas/order-placed.json";
      case VERSIONS -> "versions: {1.0.0: {schema: …}}";
      case EXAMPLES -> "examples: [examples/order-placed.json]";
      case SLA -> "sla: {latency: 5s}";
      case BROKER -> "broker: NAME";
      case ADDRESS -> "address: shop.orders";
      case PARTITIONS -> "partitions: 12";
      case RETENTION -> "retention: 7d";
      case BY -> "by: outbox";
      case CONFIRM -> "confirm: required";
      case IDS -> "ids: from-cause";
      case VERSION -> "version: 1.0.0";
      case IDEMPOTENCY -> "idempotency: {by: dedupe-store, key: header id}";
      case RETRY -> "retry: {attempts: 5, backoff: exponential}";
      case DEAD_LETTER -> "dead-letter: {channel: parked, alert: 1}";
      case RUNBOOK -> "dead-letter: {channel: parked, runbook: runbooks/parked.md}";
      case LAG -> "lag: {metric: records-lag-max, alert: 1000}";
      case PROCESSING -> "processing: {p99: 120ms}";
      case TRACE -> "trace: continue";
      case REPLAY -> "replay: {reach: 7d}";
      case STYLE -> "style: choreography";
      case BECAUSE -> "because: …";
    };
  }
}
