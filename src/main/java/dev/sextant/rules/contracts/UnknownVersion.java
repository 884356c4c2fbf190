package dev.sextant.rules.contracts;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Version;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** Whoever names a version that does not exist is missed when the real ones change. */
final class UnknownVersion implements Rule {
  private static final int NAMED = 4;

  @Override
  public RuleInfo info() {
    return new RuleInfo("unknown-version", Stage.CONTRACTS, Severity.ERROR);
  }

  @Override
  public void check(Design design, Report report) {
    for (VersionUse use : VersionUse.in(design.catalog())) {
      if (use.version() == null) {
        report
            .at(
                use.place(),
                use.spoken() + ", but there is no such version",
                "name one that is declared: " + declared(use.message()))
            .note(use.message().place(), "its versions are declared here");
      }
    }
    for (Message message : design.catalog().messages()) {
      message
          .versions()
          .values()
          .forEach(v -> checkReplacement(design.catalog(), message, v, report));
    }
  }

  private static void checkReplacement(
      Catalog catalog, Message message, Version version, Report report) {
    String replacement = version.replacedBy().orNull();
    if (replacement == null
        || message.versions().containsKey(replacement)
        || catalog.message(replacement) != null) {
      return;
    }
    report.at(
        version.replacedBy().place(),
        "`%s` %s is replaced by `%s`, which is neither one of its versions nor a message"
            .formatted(message.name(), version.name(), replacement),
        "name a version of `%s` (%s) or another message"
            .formatted(message.name(), declared(message)));
  }

  /** The latest few, as those are the likely ones. */
  private static String declared(Message message) {
    List<String> names = List.copyOf(message.versions().keySet());
    return names.stream()
        .skip(Math.max(0, names.size() - NAMED))
        .map(name -> "`" + name + "`")
        .collect(Collectors.joining(", "));
  }
}
