package dev.sextant.rules.events;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that only tell that a thing changed. */
final class Changes {
  /**
   * Things with a life of their own in nearly every business, as opposed to attributes such as a
   * price.
   */
  static final Set<String> WELL_KNOWN =
      Set.of(
          "order",
          "customer",
          "user",
          "account",
          "product",
          "payment",
          "invoice",
          "booking",
          "shipment",
          "contract",
          "subscription",
          "employee",
          "member",
          "cart",
          "basket",
          "ticket",
          "patient",
          "policy",
          "claim",
          "loan",
          "supplier",
          "vendor",
          "partner",
          "company",
          "person",
          "article",
          "reservation",
          "delivery",
          "item");

  private static final Set<String> CHANGES =
      Set.of("updated", "changed", "modified", "edited", "altered", "saved", "update", "change");

  private Changes() {}

  /**
   * {@code order} of {@code OrderUpdated} and of {@code OrderEvent}; null for a name that says
   * more.
   */
  static @Nullable String whatChanged(MessageName name) {
    List<String> words = name.words();
    if (words.size() > 1 && CHANGES.contains(name.last())) {
      return thing(words.subList(0, words.size() - 1));
    }
    return !words.isEmpty() && name.suffix().startsWith("ev") ? thing(words) : null;
  }

  /** One spelling for a thing of several words. */
  static String thing(List<String> words) {
    return String.join("", words);
  }
}
