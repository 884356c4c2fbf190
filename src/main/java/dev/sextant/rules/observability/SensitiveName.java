package dev.sextant.rules.observability;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells by its name that a field identifies a person or opens a door, where names are all there is.
 */
final class SensitiveName {
  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("card number", "a card number"),
          Map.entry("pan", "a card number"),
          Map.entry("cvv", "a card's security code"),
          Map.entry("cvc", "a card's security code"),
          Map.entry("iban", "a bank account"),
          Map.entry("ssn", "a national id"),
          Map.entry("social security number", "a national id"),
          Map.entry("national id", "a national id"),
          Map.entry("passport number", "a passport's number"),
          Map.entry("password", "a password"),
          Map.entry("passwd", "a password"),
          Map.entry("secret", "a secret"),
          Map.entry("api key", "a secret"),
          Map.entry("private key", "a secret"),
          Map.entry("access token", "a secret"),
          Map.entry("refresh token", "a secret"),
          Map.entry("email", "an e-mail address"),
          Map.entry("e mail", "an e-mail address"),
          Map.entry("email address", "an e-mail address"),
          Map.entry("phone", "a phone number"),
          Map.entry("phone number", "a phone number"),
          Map.entry("msisdn", "a phone number"));

  private static final Set<String> DISGUISED =
      Set.of("hash", "hashed", "masked", "encrypted", "redacted", "tokenized", "tokenised");

  private SensitiveName() {}

  /** What such a field holds; empty where the name says nothing of the kind. */
  static Optional<String> of(String name) {
    String words =
        name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
            .replaceAll("[^A-Za-z0-9]+", " ")
            .trim()
            .toLowerCase(Locale.ROOT);
    if (Stream.of(words.split(" ")).anyMatch(DISGUISED::contains)) {
      return Optional.empty();
    }
    return ENDINGS.entrySet().stream()
        .filter(e -> (" " + words).endsWith(" " + e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
