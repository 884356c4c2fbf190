package dev.sextant.render.review;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Message;
import dev.sextant.finding.Listing;
import dev.sextant.render.Prose;
import java.util.ArrayList;
import java.util.List;

/** Says what the catalog describes, so that a reader sees at once whether it was read as meant. */
final class Opening {
  private Opening() {}

  static String of(Catalog catalog) {
    List<String> messages = new ArrayList<>();
    for (Message.Kind kind : Message.Kind.values()) {
      int number = catalog.messages(kind).size();
      if (number > 0) {
        messages.add(Prose.count(number, kind.label()));
      }
    }
    String services = Prose.count(catalog.ourServices().size(), "service");
    String exchange =
        messages.isEmpty()
            ? services + " and no messages yet"
            : services + " and " + Listing.of(messages);
    String channels =
        catalog.channels().isEmpty()
            ? ""
            : " over " + Prose.count(catalog.channels().size(), "channel");
    return "The catalog describes " + exchange + channels + ". " + flows(catalog);
  }

  private static String flows(Catalog catalog) {
    if (catalog.flows().isEmpty()) {
      return "No flow is declared, so nobody can see what leads to what.";
    }
    long orchestrated = catalog.flows().values().stream().filter(Flow::isOrchestrated).count();
    long choreographed =
        catalog.flows().values().stream()
            .filter(f -> f.style().is(Flow.Style.CHOREOGRAPHY))
            .count();
    int flows = catalog.flows().size();
    String declared =
        Prose.capital(Prose.count(flows, "flow")) + (flows == 1 ? " is" : " are") + " declared";
    if (orchestrated == flows || choreographed == flows) {
      String all = flows == 1 ? "" : flows == 2 ? "both " : "all ";
      return declared + ", " + all + (orchestrated == flows ? "orchestrated." : "choreographed.");
    }
    List<String> styles = new ArrayList<>();
    if (orchestrated > 0) {
      styles.add(orchestrated + " orchestrated");
    }
    if (choreographed > 0) {
      styles.add(choreographed + " choreographed");
    }
    return declared + (styles.isEmpty() ? "" : ": " + Listing.of(styles)) + ".";
  }
}
