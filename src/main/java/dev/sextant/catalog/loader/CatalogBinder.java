package dev.sextant.catalog.loader;

import dev.sextant.catalog.Broker;
import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Channel;
import dev.sextant.catalog.Context;
import dev.sextant.catalog.Driver;
import dev.sextant.catalog.Entity;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Flow;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Policy;
import dev.sextant.catalog.Scope;
import dev.sextant.catalog.Service;
import dev.sextant.catalog.Step;
import dev.sextant.catalog.Traffic;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.Place;
import dev.sextant.finding.Quote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds the merged tree of a catalog's files to records. */
final class CatalogBinder {
  private CatalogBinder() {}

  /**
   * @param start what the catalog as a whole is about: its {@code system:} line, or its first file
   * @param fallbackName the system's name where no file states it
   * @param house the rules of its house; null where there are none
   */
  static Catalog bind(
      Reading reading, MapNode root, Place start, String fallbackName, @Nullable Policy house) {
    return Section.bind(
        reading, root, start, "a catalog", s -> catalog(s, root, fallbackName, house));
  }

  private static Catalog catalog(
      Section s, MapNode root, String fallbackName, @Nullable Policy house) {
    s.value("sextant");
    s.list("include", Values::text);
    Fact<String> system = s.text("system");
    Fact<Scope> scope = s.choice("scope", Scope.class);
    Fact<List<Driver>> drivers = s.list("drivers", Values.choice(Driver.class));
    Policy policy = HousePolicy.over(PolicyBinder.policy(s), house);
    Map<String, Context> contexts = s.named("contexts", "a context", LandscapeBinder::context);
    Map<String, Entity> entities = s.named("entities", "an entity", LandscapeBinder::entity);
    Map<String, Broker> brokers = s.named("brokers", "a broker", LandscapeBinder::broker);
    Map<String, Channel> channels = s.named("channels", "a channel", LandscapeBinder::channel);
    Map<String, Message> messages = MessageBinder.messages(s);
    Map<String, Flow> flows =
        s.named("flows", "a flow", new FlowBinder(new EntryPointNames(root))::flow);
    Map<String, Service> services = services(s, coordinated(flows));
    return new Catalog(
        system.or(fallbackName),
        s.place(),
        scope,
        drivers,
        policy,
        contexts,
        entities,
        brokers,
        channels,
        LandscapeBinder.schemas(s),
        messages,
        services,
        flows,
        Traffic.of(services.values(), flows.values()));
  }

  private static Map<String, List<Step>> coordinated(Map<String, Flow> flows) {
    Map<String, List<Step>> steps = new LinkedHashMap<>();
    for (Flow flow : flows.values()) {
      String coordinator = flow.coordinator().orNull();
      if (coordinator != null) {
        steps
            .computeIfAbsent(coordinator, c -> new ArrayList<>())
            .addAll(flow.steps().or(List.of()));
      }
    }
    return steps;
  }

  private static Map<String, Service> services(Section s, Map<String, List<Step>> coordinated) {
    ServiceBinder binder = new ServiceBinder(coordinated);
    Map<String, Service> all =
        new LinkedHashMap<>(s.named("services", "a service", binder::service));
    for (Service actor : s.named("actors", "an actor", binder::actor).values()) {
      Service service = all.putIfAbsent(actor.name(), actor);
      if (service != null) {
        s.reading()
            .problems()
            .report(
                LoadingRules.DUPLICATE_NAME,
                actor.place(),
                Quote.of(actor.name()) + " is both a service and an actor",
                "give one of them another name")
            .note(service.place(), "declared as a service here");
      }
    }
    return Collections.unmodifiableMap(all);
  }

  /** Checks the format's version, which every file states. */
  static void checkVersion(Problems problems, Node version, Place place) {
    if (!(version instanceof ScalarNode scalar && scalar.text().equals("1"))) {
      problems
          .report(
              LoadingRules.WRONG_TYPE,
              place,
              "`sextant` states the version of the format, and the only one there is is 1",
              "write `sextant: 1`")
          .detail(place.span().file().name());
    }
  }
}
