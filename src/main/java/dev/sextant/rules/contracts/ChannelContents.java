package dev.sextant.rules.contracts;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Ref;
import dev.sextant.catalog.Subscription;
import dev.sextant.catalog.Version;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which messages each channel is known to carry: those that name it, in any version, and those that
 * somebody states to read from it. What a fan-out lets through is not known.
 */
final class ChannelContents {
  private final Map<String, Set<String>> messages = new LinkedHashMap<>();

  ChannelContents(Catalog catalog) {
    for (Message message : catalog.messages()) {
      add(catalog.channelOf(message), message.name());
      for (Version version : message.versions().values()) {
        add(catalog.channel(version.channel()), message.name());
      }
    }
    for (Subscription subscription : catalog.subscriptions()) {
      add(catalog.channel(subscription.handling().channel()), subscription.message());
    }
  }

  private void add(@Nullable Channel channel, String message) {
    if (channel != null) {
      messages.computeIfAbsent(channel.name(), name -> new LinkedHashSet<>()).add(message);
    }
  }

  Set<String> of(String channel) {
    return messages.getOrDefault(channel, Set.of());
  }

  boolean areMixed(String channel) {
    return of(channel).size() > 1;
  }

  /** Whether what feeds it already mixes them, so that the fault lies there. */
  boolean areMixedBefore(Channel channel) {
    return channel.from().stream().map(Ref::name).anyMatch(this::areMixed);
  }
}
