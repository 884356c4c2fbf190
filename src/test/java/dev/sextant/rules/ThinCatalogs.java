package dev.sextant.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Catalogs as most are at first: names, who sends and who receives, and no fact about any. */
final class ThinCatalogs {
  private static final String[] THINGS = {"Order", "Parcel", "Invoice", "Refund", "Basket"};
  private static final String[] FACTS = {"Placed", "Shipped", "Cancelled", "Corrected"};
  private static final String[] REQUESTS = {"Ship", "Cancel", "Check", "Print"};

  private final Random random;

  ThinCatalogs(long seed) {
    random = new Random(seed);
  }

  String next() {
    List<String> events = names(THINGS, FACTS, true);
    List<String> commands = names(REQUESTS, THINGS, false);
    StringBuilder yaml = new StringBuilder("sextant: 1\nsystem: Thin\n");
    section(yaml, "contexts", List.of("ordering", "shipping"), random.nextBoolean());
    section(yaml, "entities", List.of("order"), random.nextBoolean());
    section(yaml, "brokers", List.of("main"), random.nextBoolean());
    section(yaml, "channels", List.of("orders", "parcels"), random.nextBoolean());
    section(yaml, "events", events, true);
    section(yaml, "commands", commands, true);
    List<String> messages = new ArrayList<>(events);
    messages.addAll(commands);
    if (!commands.isEmpty() && random.nextBoolean()) {
      yaml.append("replies:\n  Done: {to: ").append(commands.get(0)).append("}\n");
      messages.add("Done");
    }
    yaml.append("services:\n");
    int services = 1 + random.nextInt(6);
    for (int i = 0; i < services; i++) {
      yaml.append("  service-").append(i).append(":\n");
      traffic(yaml, "publishes", messages);
      traffic(yaml, "consumes", messages);
    }
    section(yaml, "flows", List.of("checkout"), random.nextBoolean());
    return yaml.toString();
  }

  private List<String> names(String[] first, String[] second, boolean atLeastOne) {
    int count = random.nextInt(8) + (atLeastOne ? 1 : 0);
    return IntStream.range(0, count)
        .mapToObj(i -> pick(first) + pick(second))
        .distinct()
        .collect(Collectors.toList());
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private static void section(StringBuilder yaml, String key, List<String> names, boolean wanted) {
    if (wanted && !names.isEmpty()) {
      yaml.append(key).append(":\n");
      names.forEach(name -> yaml.append("  ").append(name).append(": {}\n"));
    }
  }

  private void traffic(StringBuilder yaml, String key, List<String> messages) {
    List<String> some = messages.stream().filter(message -> random.nextInt(3) == 0).toList();
    yaml.append("    ").append(key).append(": {");
    yaml.append(some.stream().map(name -> name + ": {}").collect(Collectors.joining(", ")));
    yaml.append("}\n");
  }
}
