package dev.sextant.render.diagram.chart;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Publication;
import dev.sextant.catalog.Service;
import dev.sextant.render.diagram.language.Anchors;
import dev.sextant.render.diagram.language.Tips;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Bounded contexts with their owners, what flows between them, and whom they deal with outside. */
public final class ContextChart {
  /** A picture with more arrows for one message shows nothing but these. */
  private static final int MOST_PAIRS = 100;

  private final Catalog catalog;
  private final Homes homes;
  private final Tips tips;
  private final Sketch sketch = new Sketch();

  private ContextChart(Catalog catalog) {
    this.catalog = catalog;
    homes = new Homes(catalog);
    tips = new Tips(catalog);
  }

  public static Chart of(Catalog catalog) {
    return new ContextChart(catalog)
        .draw()
        .chart(catalog.system() + ": what flows between contexts", "");
  }

  private Sketch draw() {
    contexts();
    catalog.messages().forEach(this::message);
    for (Service service : catalog.services().values()) {
      calls(service).forEach(call -> call(service, call));
      service.entryPoints().values().forEach(entry -> entryPoint(service, entry));
    }
    return sketch;
  }

  private void contexts() {
    Map<String, Integer> services = new LinkedHashMap<>();
    Map<String, Integer> messages = new LinkedHashMap<>();
    catalog.contexts().keySet().forEach(context -> services.put(context, 0));
    catalog.ourServices().forEach(s -> services.merge(homes.of(s.name()), 1, Integer::sum));
    catalog.messages().forEach(m -> messages.merge(homes.of(m), 1, Integer::sum));
    messages.keySet().forEach(home -> services.putIfAbsent(home, 0));
    services.forEach((home, count) -> context(home, count, messages.getOrDefault(home, 0)));
  }

  private void context(String home, int services, int messages) {
    List<String> details = new ArrayList<>();
    String owner = tips.ownerOf(home);
    if (!home.isEmpty()) {
      details.add(owner.isEmpty() ? "nobody is said to own it" : owner);
    }
    details.add(count(services, "service") + ", " + count(messages, "message"));
    sketch.add(
        new Node(
            id(home),
            Shape.CONTEXT,
            Homes.shown(home),
            details,
            home,
            home.isEmpty() ? Homes.NONE : tips.ofContext(home),
            home.isEmpty() ? "" : "#" + Anchors.of("context", home),
            Set.of(),
            false));
  }

  private void message(Message message) {
    Set<String> from = new LinkedHashSet<>();
    Set<String> to = new LinkedHashSet<>();
    catalog.publicationsOf(message.name()).stream()
        .map(Publication::service)
        .map(this::box)
        .forEach(from::add);
    catalog.consumersOf(message.name()).stream().map(this::box).forEach(to::add);
    if ((long) from.size() * to.size() > MOST_PAIRS) {
      hub(message, from, to);
      return;
    }
    for (String sender : from) {
      for (String receiver : to) {
        if (!sender.equals(receiver)) {
          sketch.connect(sender, receiver, Line.MESSAGE, message.name());
        }
      }
    }
  }

  /** What many send and many receive gets a box, or there would be an arrow for each pair. */
  private void hub(Message message, Set<String> from, Set<String> to) {
    String home = homes.of(message);
    String id = "message " + message.name();
    sketch.add(
        new Node(
            id,
            message.isCommand() ? Shape.COMMAND : message.isReply() ? Shape.REPLY : Shape.EVENT,
            message.name(),
            List.of(),
            home,
            tips.of(message, home, List.of()),
            "#" + Anchors.of("message", message.name()),
            Set.of(),
            false));
    from.forEach(sender -> sketch.connect(sender, id, Line.MESSAGE));
    to.forEach(receiver -> sketch.connect(id, receiver, Line.MESSAGE));
  }

  private static Stream<Call> calls(Service service) {
    return Stream.of(
            service.calls().stream(),
            service.entryPoints().values().stream().flatMap(entry -> entry.calls().stream()),
            service.subscriptions().values().stream().flatMap(s -> s.calls().stream()))
        .flatMap(calls -> calls);
  }

  private void call(Service service, Call call) {
    String from = box(service.name());
    String to = box(call.target());
    if (!from.equals(to)) {
      sketch.connect(from, to, Line.CALL, call.purpose().or("calls " + call.target()));
    }
  }

  private void entryPoint(Service service, EntryPoint entry) {
    String from = entry.from().isKnown() ? box(entry.from().value()) : "";
    String to = box(service.name());
    if (!from.isEmpty() && !from.equals(to)) {
      sketch.connect(from, to, Line.CALL, entry.name());
    }
  }

  /** The box that stands for a service: its context's, or its own where it is not ours. */
  private String box(String name) {
    Service service = catalog.service(name);
    String home = homes.of(name);
    if (service != null && service.isOurs()) {
      return id(home);
    }
    String id = "outside " + name;
    if (!sketch.has(id)) {
      boolean person = service != null && service.role() == Service.Role.PERSON;
      sketch.add(
          new Node(
              id,
              person ? Shape.ACTOR : Shape.EXTERNAL,
              name,
              home.isEmpty() ? List.of() : List.of(home),
              home,
              tips.ofService(name, home),
              "#" + Anchors.of("service", name),
              Set.of(),
              false));
    }
    return id;
  }

  private static String id(String home) {
    return "context " + home;
  }

  static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }
}
