package dev.sextant.catalog.loader;

import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Outcome;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Relay;
import dev.sextant.catalog.Step;
import dev.sextant.catalog.Subscription;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.finding.Place;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Binds what one service publishes: what it lists, and what its outcomes and flow steps imply. */
final class PublicationBinder {
  private final String service;
  private final Publication defaults;
  private final Map<String, Publication> found = new LinkedHashMap<>();

  private PublicationBinder(String service, Publication defaults) {
    this.service = service;
    this.defaults = defaults;
  }

  /** What a service states under {@code publishing} for everything it sends. */
  static Publication shared(Section s) {
    Node shared = s.value("publishing");
    Place place = shared == null ? s.place() : s.placeOf("publishing", shared);
    String service = s.place().path().name();
    return Section.bind(
        s.reading(), shared, place, "`publishing`", d -> publication(service, "", false, d));
  }

  /** Actors share nothing: nobody asks them how they send. */
  static Publication nothingShared(Section s) {
    return unstated(s.place().path().name(), "", s.place());
  }

  static Map<String, Publication> publications(
      Section s,
      Publication defaults,
      Collection<EntryPoint> entryPoints,
      Collection<Subscription> subscriptions,
      List<Step> steps) {
    String service = s.place().path().name();
    PublicationBinder binder = new PublicationBinder(service, defaults);
    binder.listed(s);
    binder.implied(entryPoints.stream().map(EntryPoint::outcomes));
    binder.implied(subscriptions.stream().map(Subscription::outcomes));
    Map<String, Place> sent = new LinkedHashMap<>();
    for (Step step : steps) {
      see(sent, step.send(), step.place());
      see(sent, step.undoCommand(), step.undo().place());
    }
    binder.implied(sent);
    return Collections.unmodifiableMap(binder.found);
  }

  private void listed(Section s) {
    for (MapNode.Entry entry : s.entries("publishes")) {
      String written = entry.key().text();
      Place place = s.place().child("publishes").child(written).at(entry.key().span());
      String message =
          s.reading().names().resolve(written, "a message", place, References.MESSAGES);
      Publication stated =
          Section.bind(
              s.reading(),
              entry.value(),
              place,
              "a publication",
              p -> publication(service, message == null ? "" : message, true, p));
      if (message != null) {
        found.putIfAbsent(message, inheriting(stated));
      }
    }
  }

  private void implied(Stream<Fact<List<Outcome>>> outcomes) {
    Map<String, Place> sent = new LinkedHashMap<>();
    outcomes
        .flatMap(alternatives -> alternatives.or(List.of()).stream())
        .flatMap(outcome -> outcome.emits().stream())
        .forEach(emitted -> see(sent, emitted.message(), emitted.place()));
    implied(sent);
  }

  private void implied(Map<String, Place> sent) {
    sent.forEach(
        (message, place) ->
            found.computeIfAbsent(message, name -> inheriting(unstated(service, name, place))));
  }

  /** Of several places the first by its path, so that the order of a catalog does not count. */
  private static void see(Map<String, Place> sent, @Nullable String message, Place place) {
    if (message != null) {
      sent.merge(
          message, place, (one, other) -> other.path().compareTo(one.path()) < 0 ? other : one);
    }
  }

  private static Publication unstated(String service, String message, Place place) {
    return new Publication(
        service,
        message,
        place,
        true,
        Fact.absent(place),
        Fact.absent(place),
        Fact.absent(place),
        Fact.absent(place),
        Fact.absent(place),
        Map.of());
  }

  private Publication inheriting(Publication own) {
    Map<String, Fact<String>> settings = new LinkedHashMap<>(defaults.settings());
    settings.putAll(own.settings());
    return new Publication(
        own.service(),
        own.message(),
        own.place(),
        own.implied(),
        own.by().orInherit(defaults.by()),
        own.confirm().orInherit(defaults.confirm()),
        own.version(),
        own.ids().orInherit(defaults.ids()),
        own.relay().orInherit(defaults.relay()),
        Collections.unmodifiableMap(settings));
  }

  private static Publication publication(
      String service, String message, boolean single, Section p) {
    if (single) {
      p.text("summary");
    }
    return new Publication(
        service,
        message,
        p.place(),
        false,
        p.choice("by", Publication.By.class),
        p.choiceOrNone("confirm", Publication.Confirm.class),
        single ? p.text("version") : Fact.absent(p.place()),
        p.choice("ids", Publication.Ids.class),
        p.mapOrNone("relay", "a relay", PublicationBinder::relay),
        p.settings("settings"));
  }

  private static Relay relay(Section r) {
    return new Relay(
        r.place(),
        r.text("tool"),
        r.choice("reads", Relay.Reads.class),
        r.choice("marks", Relay.Marks.class),
        r.choiceOrNone("order", Relay.RowOrder.class),
        r.factOrNone("retention", Units::duration),
        r.textOrNone("alert"));
  }
}
