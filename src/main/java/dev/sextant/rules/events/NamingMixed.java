package dev.sextant.rules.events;

import dev.sextant.catalog.Message;
import dev.sextant.finding.Place;
import dev.sextant.finding.Report;
import dev.sextant.finding.RuleInfo;
import dev.sextant.finding.Severity;
import dev.sextant.finding.Stage;
import dev.sextant.rules.Design;
import dev.sextant.rules.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two styles in one catalog make every name a guess for whoever writes the next one. */
final class NamingMixed implements Rule {
  private static final String STYLE = "choose one style and write it into `policy.naming.pattern`";

  @Override
  public RuleInfo info() {
    return new RuleInfo("naming-mixed", Stage.EVENTS, Severity.NOTE);
  }

  @Override
  public void check(Design design, Report report) {
    Inventory inventory = new Inventory(design);
    for (Message.Kind kind : List.of(Message.Kind.EVENT, Message.Kind.COMMAND)) {
      List<Message> own =
          design.catalog().messages(kind).stream().filter(m -> !inventory.isOthers(m)).toList();
      if (!suffixes(kind, own, report) && !design.catalog().policy().naming().rules(kind)) {
        spelling(kind, own, report);
      }
    }
  }

  private static boolean suffixes(Message.Kind kind, List<Message> own, Report report) {
    List<Message> suffixed = own.stream().filter(m -> !suffix(kind, m).isEmpty()).toList();
    List<Message> bare = own.stream().filter(m -> suffix(kind, m).isEmpty()).toList();
    if (suffixed.isEmpty() || bare.isEmpty()) {
      return false;
    }
    boolean bareIsRare = bare.size() < suffixed.size();
    String first = suffixed.get(0).name();
    String word = first.substring(first.length() - suffix(kind, suffixed.get(0)).length());
    report.gather(
        (bareIsRare ? bare : suffixed).stream().map(Message::place).toList(),
        g ->
            bareIsRare
                ? "%d of %d %ss %s the suffix `%s` that the others have: %s"
                    .formatted(
                        g.count(),
                        own.size(),
                        kind.label(),
                        g.say("lacks", "lack"),
                        word,
                        g.names())
                : "%d of %d %ss %s in `%s`, the others do not: %s"
                    .formatted(
                        g.count(), own.size(), kind.label(), g.say("ends", "end"), word, g.names()),
        "choose one style; the section already tells events from commands, so names need no suffix",
        "named in the rarer style");
    return true;
  }

  private static void spelling(Message.Kind kind, List<Message> own, Report report) {
    List<Message> told =
        own.stream().filter(m -> Spelling.of(m.name()) != Spelling.UNTOLD).toList();
    Map<Spelling, List<Message>> bySpelling = group(told, message -> Spelling.of(message.name()));
    Spelling most = Spelling.UNTOLD;
    for (Spelling spelling : bySpelling.keySet()) {
      if (size(bySpelling, spelling) > size(bySpelling, most)) {
        most = spelling;
      }
    }
    Spelling usual = most;
    if (bySpelling.size() > 1 && size(bySpelling, usual) == 1) {
      report.gather(
          told.stream().map(Message::place).toList(),
          g ->
              "%d of %d %ss are each written in a style of their own: %s"
                  .formatted(g.count(), own.size(), kind.label(), g.names()),
          STYLE,
          "another style");
      return;
    }
    List<Place> rare =
        told.stream().filter(m -> Spelling.of(m.name()) != usual).map(Message::place).toList();
    report.gather(
        rare,
        g ->
            "%d of %d %ss %s not written %s like the others: %s"
                .formatted(
                    g.count(),
                    own.size(),
                    kind.label(),
                    g.say("is", "are"),
                    usual.example(),
                    g.names()),
        STYLE,
        "spelt in another style");
  }

  private static int size(Map<Spelling, List<Message>> bySpelling, Spelling spelling) {
    return bySpelling.getOrDefault(spelling, List.of()).size();
  }

  /** The suffix that tells the kind, where it is one of this kind's. */
  private static String suffix(Message.Kind kind, Message message) {
    String suffix = MessageName.of(message.name()).suffix();
    boolean ofKind = suffix.startsWith("ev") == (kind == Message.Kind.EVENT);
    return ofKind && !suffix.startsWith("m") ? suffix : "";
  }

  private static <K> Map<K, List<Message>> group(List<Message> messages, Function<Message, K> by) {
    return messages.stream()
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
  }
}
