package dev.sextant.rules.replay;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.Retry;
import dev.sextant.finding.Place;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A way of calls that wait for one another, with the layers on it that try again.
 *
 * @param before the way up to the last layer or call; null where it begins
 * @param group how a sentence names the group that states how it begins again; null elsewhere
 * @param service who is at its end: whoever begins it, then each callee
 * @param call the last call; null at the beginning
 * @param retries where the last part states that it tries again; null where it tries once
 * @param count how many attempts that is; 1 where nobody says how many
 * @param product how many times the end is reached at most, as far as figures are stated
 */
record Attempts(
    @Nullable Attempts before,
    String beginning,
    @Nullable String group,
    String service,
    @Nullable Call call,
    @Nullable Place retries,
    int count,
    BigInteger product,
    int layers) {
  /** No chain of calls is worth following further. */
  static final int DEEPEST = 10;

  /** Work that begins, and is perhaps begun again; an endless beginning counts as one attempt. */
  static Attempts beginning(String what, String service, @Nullable Place retries, int count) {
    BigInteger product = BigInteger.valueOf(count);
    int layers = retries == null ? 0 : 1;
    return new Attempts(null, what, null, service, null, retries, count, product, layers);
  }

  /** The same, begun again as a group says of all its messages. */
  Attempts inGroup(String name) {
    return new Attempts(before, beginning, name, service, call, retries, count, product, layers);
  }

  /** The way one call further. */
  Attempts then(Call made) {
    Retry retry = made.retry().orNull();
    int tries = retry == null ? 1 : finite(retry);
    return new Attempts(
        this,
        beginning,
        null,
        made.target(),
        made,
        tries > 1 ? made.retry().place() : null,
        tries,
        product.multiply(BigInteger.valueOf(tries)),
        layers + (tries > 1 ? 1 : 0));
  }

  /** The stated attempts; 1 where they are unknown or never end. */
  static int finite(Retry retry) {
    return retry.attempts().isKnown() && !retry.attempts().value().isUnlimited()
        ? retry.attempts().value().count()
        : 1;
  }

  /** Whether no attempt ever gives up, so that nothing before it is tried again. */
  static boolean neverGivesUp(Call call) {
    Retry retry = call.retry().orNull();
    return retry != null && retry.attempts().is(Retry.Attempts.UNLIMITED);
  }

  /** Whether one layer alone makes most of it, and all others together only twice as many. */
  boolean onlyDoubles() {
    List<Attempts> again = parts().stream().filter(part -> part.retries != null).toList();
    int most = again.stream().mapToInt(part -> part.count).max().orElse(1);
    return again.stream().allMatch(part -> part.count > 1)
        && product.compareTo(BigInteger.valueOf(2L * most)) <= 0;
  }

  boolean passes(String name) {
    return parts().stream().anyMatch(part -> part.service.equals(name));
  }

  /** Of two equally bad ways one is chosen by its path, so that the catalog's order is not. */
  boolean isWorseThan(@Nullable Attempts other) {
    if (other == null || !product.equals(other.product)) {
      return other == null || product.compareTo(other.product) > 0;
    }
    return layers == other.layers ? path().compareTo(other.path()) < 0 : layers > other.layers;
  }

  private String path() {
    return parts().stream()
        .map(part -> part.call == null ? part.beginning : part.call.place().path().toString())
        .collect(Collectors.joining(" "));
  }

  /** From the beginning on. */
  List<Attempts> parts() {
    List<Attempts> parts = new ArrayList<>();
    for (Attempts part = this; part != null; part = part.before) {
      parts.add(0, part);
    }
    return parts;
  }

  /** "{@code 5 × 4 = 20}"; only the figure where there is one. */
  String arithmetic() {
    List<String> figures =
        parts().stream()
            .filter(part -> part.count > 1)
            .map(part -> String.valueOf(part.count))
            .toList();
    return figures.size() > 1 ? String.join(" × ", figures) + " = " + product : product.toString();
  }
}
