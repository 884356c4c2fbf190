package dev.sextant.rules.contracts;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Version;
import dev.sextant.finding.Place;
import dev.sextant.rules.Design;
import dev.sextant.rules.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** How far every contract is versioned, and every change of one ruled by what was agreed. */
public final class ContractsExit {
  private ContractsExit() {}

  public static List<Measure> measures(Design design) {
    Catalog catalog = design.catalog();
    List<Message> contracted = catalog.messages().stream().filter(ContractsExit::isSet).toList();
    return List.of(
        measure("messages with a schema", catalog.messages(), ContractsExit::hasSchema, true),
        measure("contracts with a version", contracted, m -> !m.versions().isEmpty(), true),
        compatibility(catalog),
        deprecations(catalog));
  }

  /** Whether there is anything yet that a rule about contracts could apply to. */
  static boolean anyContract(Catalog catalog) {
    return catalog.messages().stream().anyMatch(ContractsExit::isSet);
  }

  private static boolean isSet(Message message) {
    return message.schema().isKnown() || !message.versions().isEmpty();
  }

  private static boolean hasSchema(Message message) {
    return message.currentContract().isKnown();
  }

  private static Measure measure(
      String what, Collection<Message> messages, Predicate<Message> met, boolean required) {
    List<Place> open = messages.stream().filter(met.negate()).map(Message::place).toList();
    return new Measure(what, messages.size(), open, required);
  }

  /** A stated {@code none} answers the question, but rules no change. */
  private static Measure compatibility(Catalog catalog) {
    var policy = catalog.policy();
    boolean ruled = policy.compatibility().isKnown();
    List<Place> open = ruled ? List.of() : List.of(policy.place());
    return new Measure("policies that say which changes are compatible", 1, open, true);
  }

  private static Measure deprecations(Catalog catalog) {
    int total = 0;
    List<Place> open = new ArrayList<>();
    for (Message message : catalog.messages()) {
      for (Version version : message.versions().values()) {
        if (Deprecation.isDeprecated(version)) {
          total++;
          boolean settled =
              version.sunset().isKnown() && Deprecation.saysWhereToGo(message, version);
          if (!settled) {
            open.add(version.place());
          }
        }
      }
    }
    return new Measure("deprecated versions with a sunset and a replacement", total, open, false);
  }
}
