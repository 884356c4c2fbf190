package dev.sextant.rules.flows;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which replies answer which command. */
final class Answers {
  private final Map<String, List<Message>> byCommand = new HashMap<>();

  Answers(Catalog catalog) {
    for (Message reply : catalog.messages(Message.Kind.REPLY)) {
      for (Ref command : reply.to()) {
        byCommand.computeIfAbsent(command.name(), c -> new ArrayList<>()).add(reply);
      }
    }
  }

  /** The replies that are declared to answer a command. */
  List<Message> to(String command) {
    return byCommand.getOrDefault(command, List.of());
  }

  /** Whether a message is a reply that may answer a command: it says so, or says nothing. */
  static boolean answers(Message message, String command) {
    return message.isReply()
        && (message.to().isEmpty()
            || message.to().stream().anyMatch(to -> to.name().equals(command)));
  }
}
