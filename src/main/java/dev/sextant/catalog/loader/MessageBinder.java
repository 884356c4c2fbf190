package dev.sextant.catalog.loader;

import dev.sextant.catalog.ClaimCheck;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Message;
import dev.sextant.catalog.Ref;
import dev.sextant.catalog.Sla;
import dev.sextant.catalog.Version;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Binds events, commands and replies. */
final class MessageBinder {
  private MessageBinder() {}

  static Map<String, Message> messages(Section root) {
    Map<String, Message> all = new LinkedHashMap<>();
    add(all, root, root.named("events", "an event", s -> message(Message.Kind.EVENT, s)));
    add(all, root, root.named("commands", "a command", s -> message(Message.Kind.COMMAND, s)));
    add(all, root, root.named("replies", "a reply", s -> message(Message.Kind.REPLY, s)));
    return Collections.unmodifiableMap(all);
  }

  private static void add(Map<String, Message> all, Section root, Map<String, Message> section) {
    for (Message message : section.values()) {
      Message before = all.putIfAbsent(message.name(), message);
      if (before != null) {
        root.reading()
            .problems()
            .report(
                LoadingRules.DUPLICATE_NAME,
                message.place(),
                "`%s` is both %s and %s"
                    .formatted(message.name(), article(before.kind()), article(message.kind())),
                "give each message a name of its own")
            .note(before.place(), "first declared here");
      }
    }
  }

  private static String article(Message.Kind kind) {
    return kind == Message.Kind.EVENT ? "an event" : "a " + kind.label();
  }

  private static Message message(Message.Kind kind, Section s) {
    boolean reply = kind == Message.Kind.REPLY;
    Fact<String> summary = s.text("summary");
    return new Message(
        kind,
        s.place().path().name(),
        s.place(),
        s.fact("context", References.to(Names.Section.CONTEXTS)),
        summary,
        s.fact("entity", References.to(Names.Section.ENTITIES)),
        s.fact("channel", References.to(Names.Section.CHANNELS)),
        s.factOrNone("key", Values::locator),
        s.choice("carries", Message.Carries.class),
        s.text("type"),
        s.factOrNone("schema", References::contract),
        s.list("examples", References::example).or(List.of()),
        s.named("versions", "a version", MessageBinder::version),
        s.mapOrNone("sla", "an SLA", MessageBinder::sla),
        s.mapOrNone(
            "claim-check",
            "a claim check",
            c -> new ClaimCheck(c.place(), c.text("store"), c.fact("retention", Units::duration))),
        reply ? s.oneOrMore("to", References.refTo(Names.Section.COMMANDS)) : List.<Ref>of(),
        reply ? s.choice("outcome", Message.ReplyOutcome.class) : Fact.absent(s.place()));
  }

  private static Version version(Section s) {
    s.text("summary");
    return new Version(
        s.place().path().name(),
        s.place(),
        s.factOrNone("schema", References::contract),
        s.list("examples", References::example).or(List.of()),
        s.choice("status", Version.Status.class),
        s.fact("since", Values::date),
        s.fact("sunset", Values::date),
        s.textOrNone("replaced-by"),
        s.fact("channel", References.to(Names.Section.CHANNELS)));
  }

  private static Sla sla(Section s) {
    return new Sla(
        s.fact("latency", Units::duration),
        s.fact("rate", Units::rate),
        s.fact("peak", Units::rate),
        s.fact("size", Units::size));
  }
}
