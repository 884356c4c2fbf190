package dev.sextant.catalog;

import java.util.Map;

/**
 * How things are to be named.
 *
 * @param events the grammar of event names
 * @param patterns the regular expressions that are searched for in names, by what they are for
 */
public record Naming(Fact<EventNames> events, Map<Named, Fact<String>> patterns) {
  /** How events are named. */
  public enum EventNames {
    PAST_TENSE,
    ANY
  }

  /** What a pattern is for; messages are events, commands and replies alike. */
  public enum Named {
    MESSAGES,
    EVENTS,
    COMMANDS,
    REPLIES,
    CHANNELS,
    ADDRESSES,
    CONTEXTS,
    SERVICES,
    GROUPS
  }

  /** Whether the names of messages of a kind follow a pattern of the house. */
  public boolean rules(Message.Kind kind) {
    Named own =
        switch (kind) {
          case EVENT -> Named.EVENTS;
          case COMMAND -> Named.COMMANDS;
          case REPLY -> Named.REPLIES;
        };
    return patterns.containsKey(own) || patterns.containsKey(Named.MESSAGES);
  }
}
