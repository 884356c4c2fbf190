package dev.sextant.rules.events;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Naming;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Quote;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.Locale;

/** A house rule for names is worth having only while names follow it. */
final class NamingBreaksPolicy implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("naming-breaks-policy", Stage.EVENTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    NamedThings things = new NamedThings(design);
    design
        .catalog()
        .policy()
        .naming()
        .patterns()
        .forEach((named, pattern) -> check(named, pattern, things, report));
  }

  private static void check(
      Naming.Named named, Fact<String> policy, NamedThings things, Report report) {
    NamePattern pattern = new NamePattern(policy.value());
    for (NamedThings.Thing thing : things.of(named)) {
      if (!pattern.matches(thing.name())) {
        Draft draft =
            report
                .at(
                    thing.place(),
                    "the %s %s does not match %s"
                        .formatted(called(named), Quote.of(thing.name()), Quote.of(policy.value())),
                    pattern
                        .correct(thing.name())
                        .map(name -> "rename it, for instance to `" + name + "`")
                        .orElse("rename it, or have `policy.naming.pattern` widened"))
                .note(policy.place(), "the pattern is stated here");
        if (named != Naming.Named.MESSAGES) {
          draft.detail(word(named));
        }
      }
    }
    if (pattern.isExhausted()) {
      report.at(
          policy.place(),
          "this pattern takes too long for so many names, some of which are not judged",
          "write a smaller one, without repetitions inside of repetitions");
    }
  }

  private static String called(Naming.Named named) {
    return switch (named) {
      case MESSAGES -> "name";
      case ADDRESSES -> "address";
      case REPLIES -> "reply name";
      default -> word(named).substring(0, word(named).length() - 1) + " name";
    };
  }

  private static String word(Naming.Named named) {
    return named.name().toLowerCase(Locale.ROOT);
  }
}
