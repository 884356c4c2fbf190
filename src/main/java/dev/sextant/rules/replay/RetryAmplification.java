package dev.sextant.rules.replay;

import dev.sextant.finding.Draft;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Layers that each try again hit what is down with the product of their attempts. */
final class RetryAmplification implements Rule {
  /**
   * Three attempts of a client library in each of five deliveries are common and bearable; what is
   * more is not.
   */
  private static final BigInteger BEARABLE = BigInteger.valueOf(15);

  @Override
  public RuleInfo info() {
    return new RuleInfo("retry-amplification", Stage.REPLAY, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    List<Attempts> many =
        Calling.in(design.catalog()).stream().filter(RetryAmplification::isMany).toList();
    Set<Attempts> passed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Attempts way : many) {
      passed.addAll(way.before() == null ? List.of() : way.before().parts());
    }
    Map<List<Object>, List<Attempts>> alike = new LinkedHashMap<>();
    many.stream()
        .filter(way -> !passed.contains(way))
        .forEach(way -> alike.computeIfAbsent(subject(way), s -> new ArrayList<>()).add(way));
    alike.values().forEach(ways -> tell(report, ways));
  }

  /**
   * The call; for what a group's handlers call themselves, the group's retry and whom they call.
   */
  private static List<Object> subject(Attempts way) {
    Attempts before = way.before();
    Place shared = before == null || before.group() == null ? null : before.retries();
    return shared == null ? List.of(place(way).path()) : List.of(shared.path(), way.service());
  }

  private static boolean isMany(Attempts way) {
    return way.layers() > 1 && way.product().compareTo(BEARABLE) > 0 && !way.onlyDoubles();
  }

  private static void tell(Report report, List<Attempts> alike) {
    Attempts worst = alike.stream().reduce((a, b) -> b.isWorseThan(a) ? b : a).orElse(alike.get(0));
    Attempts start = worst.parts().get(0);
    Place retries = start.retries();
    boolean shared = start.group() != null && retries != null && worst.parts().size() == 2;
    Draft draft =
        report.at(
            shared && retries != null ? retries : place(worst),
            "%s can become %s calls of `%s`"
                .formatted(
                    shared ? "one message of " + start.group() : worst.beginning(),
                    worst.arithmetic(),
                    worst.service()),
            "let one layer try again, and state `retry: none` or fewer attempts at the others");
    if (shared) {
      draft.detail(worst.service());
      alike.forEach(way -> note(draft, way));
    } else {
      worst.parts().forEach(part -> note(draft, part));
    }
  }

  private static void note(Draft draft, Attempts part) {
    if (part.retries() != null) {
      String text =
          part.count() > 1 ? part.count() + " attempts here" : "its caller tries again too";
      draft.note(part.retries(), text);
    }
  }

  private static Place place(Attempts way) {
    return Objects.requireNonNull(way.call()).place();
  }
}
