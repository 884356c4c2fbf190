package dev.sextant.rules.delivery;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Locator;
import dev.sextant.catalog.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a key identifies, whatever it is called and wherever it is: {@code /orderId} and {@code
 * /order/id} are one.
 */
final class KeyIdentity {
  private static final Pattern SUFFIX =
      Pattern.compile("(?<=.)(id|identifier|key|uuid|guid|number|nr|no|code|ref|reference)$");
  private static final List<String> BARE =
      List.of(
          "id", "identifier", "key", "uuid", "guid", "number", "nr", "no", "code", "ref", "value");

  private KeyIdentity() {}

  /** The thing, in small letters without separators; empty where nothing tells. */
  static Optional<String> of(Message message) {
    Locator key = message.key().orNull();
    if (key == null || key.kind() == Locator.Kind.ROUTING_KEY) {
      return Optional.empty();
    }
    List<String> names =
        Stream.of(key.name().split("/", -1))
            .map(KeyIdentity::plain)
            .filter(n -> !n.isEmpty())
            .toList();
    for (int i = names.size() - 1; i >= 0; i--) {
      if (!BARE.contains(names.get(i))) {
        return Optional.of(SUFFIX.matcher(names.get(i)).replaceFirst(""));
      }
    }
    return entity(message.entity());
  }

  static Optional<String> entity(Fact<String> entity) {
    return Optional.ofNullable(entity.orNull()).map(KeyIdentity::plain);
  }

  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
