package dev.sextant.rules.events;

import dev.sextant.catalog.Call;
import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.EntryPoint;
import dev.sextant.catalog.Service;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Calls that wait for one another, found in one walk over all of them.
 *
 * <p>A call reaches what a service does when asked: its own calls and those of its entry points.
 * What it calls on a message, on a schedule or for a person begins a chain, but does not carry one
 * on.
 *
 * <p>Everything goes by name, so that the order of the catalog changes nothing.
 */
final class CallChains {
  /** No chain is worth following further. */
  private static final int LONGEST = 20;

  private final IdentityHashMap<Call, String> callers = new IdentityHashMap<>();
  private final Map<String, List<Call>> answering = new LinkedHashMap<>();
  private final Map<String, List<Call>> beginning = new LinkedHashMap<>();
  private final Map<String, Integer> depth = new HashMap<>();
  private final Map<String, Call> deepest = new HashMap<>();
  private final Set<String> called = new HashSet<>();

  CallChains(Catalog catalog) {
    for (Service service : new TreeMap<>(catalog.services()).values()) {
      List<Call> asked = new ArrayList<>(service.calls());
      List<Call> alone = new ArrayList<>();
      for (EntryPoint entry : service.entryPoints().values()) {
        boolean onCall = entry.on().isAbsent() || entry.on().is(EntryPoint.On.HTTP);
        (onCall ? asked : alone).addAll(entry.calls());
      }
      service.subscriptions().values().forEach(s -> alone.addAll(s.calls()));
      Comparator<Call> byPath = Comparator.comparing(call -> call.place().path());
      asked.sort(byPath);
      alone.sort(byPath);
      answering.put(service.name(), asked);
      beginning.put(service.name(), alone);
      Stream.concat(asked.stream(), alone.stream())
          .forEach(call -> callers.put(call, service.name()));
      Stream.concat(asked.stream(), alone.stream()).forEach(call -> called.add(call.target()));
    }
    List<String> heads = answering.keySet().stream().filter(s -> !called.contains(s)).toList();
    heads.forEach(this::measure);
    beginning.values().forEach(calls -> calls.forEach(call -> measure(call.target())));
    answering.keySet().forEach(this::measure);
  }

  /** The service that makes a call. */
  String caller(Call call) {
    return callers.getOrDefault(call, "");
  }

  /**
   * The longest chain of each beginning: a service that none calls, and work that starts without a
   * call.
   */
  List<List<Call>> longest() {
    Set<String> covered = new HashSet<>();
    List<List<Call>> chains = new ArrayList<>();
    for (String service : answering.keySet()) {
      boolean head = !called.contains(service);
      Stream<Call> asked = head ? answering(service).stream() : Stream.empty();
      add(chains, Stream.concat(asked, beginning(service).stream()).toList());
      if (head) {
        cover(service, covered);
      }
    }
    for (String circular : answering.keySet()) {
      if (!covered.contains(circular)) {
        add(chains, answering(circular));
        cover(circular, covered);
      }
    }
    return chains;
  }

  private void add(List<List<Call>> chains, List<Call> calls) {
    calls.stream()
        .reduce((first, next) -> depthOf(next) > depthOf(first) ? next : first)
        .ifPresent(first -> chains.add(follow(first)));
  }

  private void cover(String service, Set<String> covered) {
    Deque<String> open = new ArrayDeque<>(List.of(service));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (covered.add(next)) {
        answering(next).forEach(call -> open.add(call.target()));
        beginning(next).forEach(call -> open.add(call.target()));
      }
    }
  }

  private List<Call> answering(String service) {
    return answering.getOrDefault(service, List.of());
  }

  private List<Call> beginning(String service) {
    return beginning.getOrDefault(service, List.of());
  }

  private List<Call> follow(Call first) {
    List<Call> chain = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(caller(first)));
    Call call = first;
    while (call != null && seen.add(call.target()) && chain.size() < LONGEST) {
      chain.add(call);
      call = deepest.get(call.target());
    }
    return chain;
  }

  /** How many calls wait for the deepest answer, this one included. */
  private int depthOf(Call call) {
    return 1 + depth.getOrDefault(call.target(), 0);
  }

  /**
   * Depth first without recursion, as a hostile chain may be long; a call back into the chain ends
   * it.
   */
  private void measure(String root) {
    Deque<String> path = new ArrayDeque<>(List.of(root));
    Set<String> entered = new HashSet<>();
    while (!path.isEmpty()) {
      String service = path.getLast();
      List<Call> calls = answering(service);
      if (depth.containsKey(service)) {
        path.removeLast();
      } else if (entered.add(service)) {
        calls.stream()
            .map(Call::target)
            .filter(t -> !depth.containsKey(t) && !entered.contains(t))
            .forEach(path::add);
      } else {
        path.removeLast();
        Call best = null;
        for (Call call : calls) {
          boolean known = depth.containsKey(call.target()) || !answering.containsKey(call.target());
          best = known && (best == null || depthOf(call) > depthOf(best)) ? call : best;
        }
        depth.put(service, best == null ? 0 : depthOf(best));
        if (best != null) {
          deepest.put(service, best);
        }
      }
    }
  }
}
