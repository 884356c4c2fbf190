package dev.sextant.rules.observability;

import dev.sextant.schema.SensitiveData;
import dev.sextant.schema.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells by its name that a field opens a door or leads to a person, where names are all there is.
 */
final class SensitiveName {
  private static final Map<String, String> CONTACTS =
      Map.of(
          "email", "an e-mail address",
          "e mail", "an e-mail address",
          "email address", "an e-mail address",
          "phone", "a phone number",
          "phone number", "a phone number",
          "msisdn", "a phone number");

  private static final Set<String> DISGUISED =
      Set.of("hash", "hashed", "masked", "encrypted", "redacted", "tokenized", "tokenised");

  private SensitiveName() {}

  /** What such a field holds; empty where the name says nothing of the kind. */
  static Optional<String> of(String name) {
    List<String> words = Words.of(name);
    return words.stream().anyMatch(DISGUISED::contains)
        ? Optional.empty()
        : SensitiveData.inName(name).or(() -> contact(words));
  }

  private static Optional<String> contact(List<String> words) {
    String phrase = " " + String.join(" ", words);
    return CONTACTS.entrySet().stream()
        .filter(contact -> phrase.endsWith(" " + contact.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
