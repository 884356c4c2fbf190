package dev.sextant.cli;

import dev.sextant.cli.completion.Described;
import dev.sextant.finding.RuleInfo;
import dev.sextant.rules.RulePage;
import dev.sextant.rules.Rules;
import java.util.Iterator;

/** The rules as words to choose from. */
final class RuleNames implements Described {
  @Override
  public Iterator<String> iterator() {
    return Rules.infos().stream().map(RuleInfo::name).iterator();
  }

  @Override
  public String summary(String word) {
    return new RulePage(word).summary();
  }
}
