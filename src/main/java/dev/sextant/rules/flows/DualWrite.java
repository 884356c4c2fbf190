package dev.sextant.rules.flows;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Publication.By;
import dev.sextant.catalog.Service;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Listing;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** A store and a broker that are written one after the other disagree after the next crash. */
final class DualWrite implements Rule {
  private static final String HELP =
      "write the message in the transaction of the change and let a relay publish it (`by: outbox`),"
          + " or publish from the store's log (`by: cdc`)";

  @Override
  public RuleInfo info() {
    return new RuleInfo("dual-write", Stage.FLOWS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    Origins origins = new Origins(design);
    List<Publication> open = new ArrayList<>();
    int total = 0;
    for (Service service : design.catalog().ourServices()) {
      for (Publication publication : service.publications().values()) {
        List<Call> changes = changesElsewhere(origins, publication);
        boolean agrees = origins.writeNothing(publication) || origins.areRepeated(publication);
        total += service.store().isKnown() ? 1 : 0;
        if (!agrees && publication.by().isAbsent() && service.store().isKnown()) {
          open.add(publication);
        } else if (!agrees && tears(service, publication, origins)) {
          flag(report, service, publication);
        } else if (!changes.isEmpty()) {
          flagCalls(report, publication, changes);
        }
      }
    }
    ask(report, open, total);
  }

  private static boolean tears(Service service, Publication publication, Origins origins) {
    By by = publication.by().orNull();
    if (by == By.AFTER_COMMIT) {
      return service.store().isKnown() || service.store().isAbsent();
    }
    boolean alone = by == By.DIRECT || by == By.BROKER_TRANSACTION;
    return alone && service.store().isKnown() && origins.tear(publication);
  }

  /** A publish on its own is torn from what was done over there just as from a store. */
  private static List<Call> changesElsewhere(Origins origins, Publication publication) {
    boolean alone = publication.by().is(By.DIRECT) || publication.by().is(By.AFTER_COMMIT);
    return alone ? origins.changesElsewhere(publication) : List.of();
  }

  private static void flagCalls(Report report, Publication publication, List<Call> changes) {
    Sending sending = new Sending(publication, publication.by());
    Draft draft =
        sending.at(
            report,
            "`%s` changes something in %s by calls and then publishes %s on its own, so a crash in between leaves the one without the other"
                .formatted(
                    publication.service(),
                    Listing.quoted(changes.stream().map(Call::target).distinct().toList()),
                    sending.what()),
            "keep in a store how far it came and what is still to be told, and publish from there (`by: outbox`)");
    changes.forEach(call -> draft.note(call.place(), "changes something there"));
  }

  private static void flag(Report report, Service service, Publication publication) {
    Sending sending = new Sending(publication, publication.by());
    String store = service.store().isKnown() ? "`" + service.store().value() + "`" : "its store";
    String message =
        switch (publication.by().value()) {
          case BROKER_TRANSACTION ->
              "`%s` publishes %s in a broker transaction that does not cover %s, so a crash can leave one without the other"
                  .formatted(service.name(), sending.what(), store);
          case DIRECT ->
              "`%s` writes to %s and publishes %s on its own, so a crash can leave one without the other"
                  .formatted(service.name(), store, sending.what());
          default ->
              "`%s` commits to %s and publishes %s afterwards, so a crash in between loses the message"
                  .formatted(service.name(), store, sending.what());
        };
    Draft draft = sending.at(report, message, HELP);
    if (service.store().isKnown() && !sending.isDefault()) {
      draft.note(service.store().place(), "committed on its own");
    }
  }

  private static void ask(Report report, List<Publication> open, int total) {
    report.gather(
        Severity.WARNING,
        open.stream().map(Publication::place).toList(),
        g ->
            total == 1
                ? "the publication " + g.names() + " does not say how message and store agree"
                : "%d of %d publications %s not say how message and store agree: %s"
                    .formatted(g.count(), total, g.say("does", "do"), g.names()),
        "state `by`, for one or under `publishing`: `outbox`, `cdc`, `event-sourcing`, or what else it is",
        "nor here");
  }
}
