package dev.sextant.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way through the graph, as a list that shares its beginning with other ways, so that all of
 * them together stay as small as the graph.
 *
 * @param link what led to the last reaction; null at the beginning
 * @param before the chain up to there; null at the beginning
 * @param last the reaction it has come to
 * @param length how many reactions it holds
 */
public record Chain(@Nullable Chain before, @Nullable Link link, Reaction last, int length) {
  static Chain from(Reaction beginning) {
    return new Chain(null, null, beginning, 1);
  }

  Chain then(Link link) {
    return new Chain(this, link, link.to(), length + 1);
  }

  /** From the beginning on. */
  public List<Reaction> reactions() {
    return chains().stream().map(Chain::last).toList();
  }

  /** The names of the messages that pass, in turn. */
  public List<String> messages() {
    return chains().stream()
        .map(Chain::link)
        .filter(Objects::nonNull)
        .map(Link::message)
        .filter(Objects::nonNull)
        .map(message -> message.message())
        .toList();
  }

  /** The services it touches, each once, in the order in which it comes to them. */
  public List<String> services() {
    Set<String> services = new LinkedHashSet<>();
    reactions().forEach(reaction -> services.add(reaction.service()));
    return List.copyOf(services);
  }

  private List<Chain> chains() {
    Deque<Chain> chains = new ArrayDeque<>();
    for (Chain chain = this; chain != null; chain = chain.before) {
      chains.addFirst(chain);
    }
    return List.copyOf(chains);
  }

  /** Chains can be long, and nobody compares them by content. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return String.join(" → ", messages());
  }
}
