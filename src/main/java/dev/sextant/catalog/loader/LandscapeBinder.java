package dev.sextant.catalog.loader;

import dev.sextant.catalog.Broker;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Context;
import dev.sextant.catalog.Entity;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Order;
import dev.sextant.catalog.SharedSchema;
import dev.sextant.catalog.Size;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.finding.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Binds what messages move through: contexts, entities, brokers, channels and shared schemas. */
final class LandscapeBinder {
  private LandscapeBinder() {}

  static Context context(Section s) {
    return new Context(s.place().path().name(), s.place(), s.text("owner"), s.text("summary"));
  }

  static Entity entity(Section s) {
    s.text("summary");
    return new Entity(s.place().path().name(), s.place(), s.fact("peak-per-key", Units::rate));
  }

  static Broker broker(Section s) {
    s.text("summary");
    Fact<String> profile =
        s.fact(
            "profile",
            (reading, node, place) -> {
              String file = Values.text(reading, node, place);
              return file != null && References.stays(reading, reading.baseOf(place), file, place)
                  ? file
                  : null;
            });
    return new Broker(
        s.place().path().name(),
        s.place(),
        s.text("kind"),
        s.text("version"),
        profile,
        s.settings("settings"));
  }

  static Channel channel(Section s) {
    s.text("summary");
    Fact<Throughput> each =
        s.map(
            "per-partition",
            "a partition's throughput",
            t ->
                new Throughput(
                    t.fact("produce", Units::throughput), t.fact("consume", Units::throughput)));
    return new Channel(
        s.place().path().name(),
        s.place(),
        s.fact("broker", References.to(Names.Section.BROKERS)),
        s.choice("type", Channel.Type.class),
        s.choice("flavour", Channel.Flavour.class),
        s.text("address"),
        s.choiceOrNone("order", Order.class),
        s.fact("partitions", Values::count),
        each.or(Throughput.unstated(s.place())).produce(),
        each.or(Throughput.unstated(s.place())).consume(),
        s.choice("repartition", Channel.Repartition.class),
        s.fact("retention", Units::duration),
        s.choice("cleanup", Channel.Cleanup.class),
        s.list("from", References.refTo(Names.Section.CHANNELS)).or(List.of()),
        s.fact("envelope", PolicyBinder::envelope),
        s.text("owner"),
        s.settings("settings"));
  }

  /** Shared schemas are free JSON Schema, and so bound to nothing. */
  static Map<String, SharedSchema> schemas(Section root) {
    Map<String, SharedSchema> schemas = new LinkedHashMap<>();
    for (MapNode.Entry entry : root.entries("schemas")) {
      String name = entry.key().text();
      Place place = root.place().child("schemas").child(name).at(entry.key().span());
      schemas.put(name, new SharedSchema(name, place, entry.value(), root.reading().baseOf(place)));
    }
    return Collections.unmodifiableMap(schemas);
  }

  /** What one partition can carry. */
  private record Throughput(Fact<Size> produce, Fact<Size> consume) {
    static Throughput unstated(Place place) {
      return new Throughput(Fact.absent(place), Fact.absent(place));
    }
  }
}
