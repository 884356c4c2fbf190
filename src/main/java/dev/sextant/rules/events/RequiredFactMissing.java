package dev.sextant.rules.events;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.RequiredFact;
import dev.sextant.catalog.Requirement;
import dev.sextant.catalog.Subscription;
import dev.sextant.finding.Draft;
import dev.sextant.finding.Gathered;
import dev.sextant.finding.Note;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import dev.sextant.rules.Subscriptions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a house asks for everywhere is known where it is missing. */
final class RequiredFactMissing implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("required-fact-missing", Stage.EVENTS, Severity.WARNING);
  }

  @Override
  public void check(Design design, Report report) {
    List<Requirement> requirements = design.catalog().policy().require();
    if (requirements.isEmpty()) {
      return;
    }
    Candidates candidates = new Candidates(design);
    for (Requirement.Kind kind : Requirement.Kind.values()) {
      List<Candidate> all = candidates.of(kind);
      once(requirements, kind).values().forEach(r -> check(r, kind, all, report));
    }
  }

  /** What is required of a kind, however often it is written. */
  private static Map<RequiredFact, Requirement> once(
      List<Requirement> requirements, Requirement.Kind kind) {
    Map<RequiredFact, Requirement> once = new EnumMap<>(RequiredFact.class);
    for (Requirement requirement : requirements) {
      if (requirement.kinds().contains(kind)) {
        once.putIfAbsent(requirement.fact(), requirement);
      }
    }
    return once;
  }

  private static void check(
      Requirement required, Requirement.Kind kind, List<Candidate> all, Report report) {
    OrdinaryQuestion question = OrdinaryQuestion.about(required.fact());
    String detail = Candidate.section(kind) + "." + required.fact().key();
    List<Place> open = new ArrayList<>();
    for (Candidate candidate : all) {
      Fact<?> fact = candidate.facts().of(required.fact());
      if (fact.isAbsent()) {
        open.add(candidate.place());
        candidate.asked().forEach(path -> report.replaces(question.rule(), path));
      } else if (fact.isNone()) {
        Draft draft =
            refused(candidate, required, fact, report)
                .severity(Severity.ERROR)
                .detail(detail)
                .note(required.place(), "required here");
        if (!question.isGrave()) {
          draft.insteadOf(question.rule(), fact.place().path());
        }
      }
    }
    report.gather(
        open,
        g -> says(g, kind, all.size(), required),
        "state it where it is missing: `" + Samples.of(required.fact()) + "`",
        "states " + lacking(required),
        detail,
        new Note(required.place(), "required here"));
  }

  private static String says(Gathered g, Requirement.Kind kind, int total, Requirement required) {
    String lacks = " " + lacking(required) + ", which the policy requires";
    return total == 1
        ? g.names() + " states" + lacks
        : "%d of %d %s %s%s: %s"
            .formatted(
                g.count(), total, Candidate.many(kind), g.say("states", "state"), lacks, g.names());
  }

  /** A size alone is no SLA, yet it is stated under that key. */
  private static String lacking(Requirement required) {
    return required.fact() == RequiredFact.SLA
        ? "no latency or rate under `sla`"
        : "no `" + required.fact().key() + "`";
  }

  private static Draft refused(
      Candidate candidate, Requirement required, Fact<?> fact, Report report) {
    String key = required.fact().key();
    String says = "states `" + key + ": none`, but the policy requires it";
    String help = "state it, as in `" + Samples.of(required.fact()) + "`, or waive this";
    Subscription subscription = candidate.subscription();
    return subscription != null
        ? Subscriptions.at(report, subscription, fact, says, help)
        : report.at(fact.place(), candidate.stating(fact) + " " + says, help);
  }
}
