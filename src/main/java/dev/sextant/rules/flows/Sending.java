package dev.sextant.rules.flows;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Publication;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Report;

/** How rules speak of a fact of a publication, so that what `publishing` states is one finding. */
record Sending(Publication publication, Fact<?> fact) {
  /** What is sent that way: the message, or all messages where the fact is a default. */
  String what() {
    return isDefault() ? "its messages" : "`" + publication.message() + "`";
  }

  /** A finding where the fact is stated; a default's lists what is sent that way. */
  Draft at(Report report, String message, String help) {
    Draft draft = report.at(fact.place(), message, help);
    return isDefault()
        ? draft.sharedBy(publication.place(), "`" + publication.message() + "` is sent this way")
        : draft;
  }

  /** Whether it is stated for all that the service sends. */
  boolean isDefault() {
    String own = publication.place().path() + ".";
    return !fact.place().path().toString().startsWith(own);
  }
}
