package dev.sextant.cli;

import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which rules someone wants to hear of, by name and by stage. */
final class RuleSelection {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--rule",
      paramLabel = "NAME",
      split = ",",
      completionCandidates = RuleNames.class,
      description = "Tell only of these rules.")
  private List<String> rules = new ArrayList<>();

  @Option(
      names = "--stage",
      paramLabel = "NAME",
      split = ",",
      completionCandidates = StageNames.class,
      description =
          "Tell only of these stages: events, contracts, delivery, flows, observability, replay.")
  private List<String> stages = new ArrayList<>();

  boolean isEverything() {
    return rules.isEmpty() && stages.isEmpty();
  }

  /** The names of the rules; what is no rule and no stage is a mistake. */
  Set<String> names() {
    List<RuleInfo> infos = Rules.infos();
    List<String> known = infos.stream().map(RuleInfo::name).toList();
    Set<String> names = new LinkedHashSet<>();
    for (String rule : rules) {
      names.add(one("rule", rule, known, "`sextant rules` lists them"));
    }
    List<String> labels = Arrays.stream(Stage.values()).map(Stage::label).toList();
    for (String stage : stages) {
      String label = one("stage", stage, labels, "the stages are " + String.join(", ", labels));
      infos.stream()
          .filter(info -> info.stage().label().equals(label))
          .forEach(info -> names.add(info.name()));
    }
    return names;
  }

  private String one(String what, String written, List<String> known, String otherwise) {
    if (!known.contains(written)) {
      throw BadArguments.unknown(spec, what, written, known, otherwise);
    }
    return written;
  }
}
