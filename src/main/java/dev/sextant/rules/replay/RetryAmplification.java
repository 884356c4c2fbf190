package dev.sextant.rules.replay;

import dev.sextant.catalog.Call;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
      way.parts().stream().filter(part -> part != way).forEach(passed::add);
    }
    for (Attempts way : many) {
      Call call = way.call();
      if (call != null && !passed.contains(way)) {
        tell(report, way, call);
      }
    }
  }

  private static boolean isMany(Attempts way) {
    return way.layers() > 1 && way.product().compareTo(BEARABLE) > 0;
  }

  private static void tell(Report report, Attempts way, Call call) {
    Draft draft =
        report.at(
            call.place(),
            "%s can become %s calls of `%s`"
                .formatted(way.beginning(), way.arithmetic(), call.target()),
            "let one layer try again, and state `retry: none` or fewer attempts at the others");
    for (@Nullable Attempts part : way.parts()) {
      if (part.retries() != null) {
        draft.note(
            part.retries(),
            part.count() > 1 ? part.count() + " attempts here" : "its caller tries again as well");
      }
    }
  }
}
