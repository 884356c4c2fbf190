package dev.sextant.rules.contracts;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Policy;
import dev.sextant.catalog.Version;
import dev.sextant.finding.Place;
import dev.sextant.rules.Design;
import dev.sextant.rules.Measure;
import java.util.ArrayList;
import java.util.List;

/** How far every contract is versioned, and every change of one ruled by what was agreed. */
public final class ContractsExit {
  private ContractsExit() {}

  public static List<Measure> measures(Design design) {
    Catalog catalog = design.catalog();
    List<Message> contracted = catalog.messages().stream().filter(ContractsExit::isSet).toList();
    return List.of(
        Measure.of(
            "messages with a schema", catalog.messages(), ContractsExit::hasSchema, Message::place),
        Measure.of(
            "contracts with a version", contracted, m -> !m.versions().isEmpty(), Message::place),
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

  /** A stated {@code none} answers the question, but rules no change. */
  private static Measure compatibility(Catalog catalog) {
    Policy policy = catalog.policy();
    return Measure.of(
        "policies that say which changes are compatible",
        List.of(policy),
        p -> p.compatibility().isKnown(),
        Policy::place);
  }

  private static Measure deprecations(Catalog catalog) {
    List<Place> settled = new ArrayList<>();
    List<Place> open = new ArrayList<>();
    for (Message message : catalog.messages()) {
      for (Version version : message.versions().values()) {
        if (Deprecation.isDeprecated(version)) {
          boolean complete =
              version.sunset().isKnown() && Deprecation.saysWhereToGo(message, version);
          (complete ? settled : open).add(version.place());
        }
      }
    }
    return new Measure("deprecated versions with a sunset and a replacement", settled, open, false);
  }
}
