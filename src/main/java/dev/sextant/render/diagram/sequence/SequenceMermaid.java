package dev.sextant.render.diagram.sequence;

import static java.util.stream.Collectors.joining;

import dev.sextant.render.diagram.language.Aliases;
import dev.sextant.render.diagram.language.Label;
import dev.sextant.render.diagram.language.MermaidText;
import java.util.ArrayList;
import java.util.List;

/** Writes a sequence as Mermaid, which GitHub and GitLab draw inside Markdown. */
final class SequenceMermaid {
  private static final int NAME_WIDTH = 24;
  private static final int ARROW_WIDTH = 46;
  private static final int NOTE_WIDTH = 40;
  private static final int MOST_WIDTH = 110;
  private static final int MOST_LINES = 3;

  private SequenceMermaid() {}

  static String write(Sequence sequence) {
    StringBuilder out = new StringBuilder("sequenceDiagram\n");
    out.append("  title ").append(MermaidText.escape(title(sequence))).append('\n');
    if (!sequence.summary().isEmpty()) {
      out.append("  accDescr: ").append(MermaidText.escape(sequence.summary())).append('\n');
    }
    Aliases<Participant> aliases = new Aliases<>("p", sequence.participants(), Participant::name);
    for (Participant participant : sequence.participants()) {
      String word = participant.kind() == Participant.Kind.ACTOR ? "actor " : "participant ";
      out.append("  ").append(word).append(aliases.of(participant)).append(" as ");
      out.append(head(participant)).append('\n');
    }
    Writer writer = new Writer(out, aliases, sequence.participants());
    sequence.items().forEach(item -> item.drawWith(writer));
    return out.toString();
  }

  private static String title(Sequence sequence) {
    return sequence.subtitle().isEmpty()
        ? sequence.title()
        : sequence.title() + " (" + sequence.subtitle() + ")";
  }

  private static String head(Participant participant) {
    String name = name(participant.name(), NAME_WIDTH);
    return participant.detail().isEmpty()
        ? name
        : name + "<br/>(" + MermaidText.lines(participant.detail(), NAME_WIDTH) + ")";
  }

  /** A name may be as long as its author likes; a picture shows enough to know it again. */
  private static String name(String name, int width) {
    return MermaidText.lines(Label.cut(name, MOST_LINES * width), width);
  }

  /** Writes the items, each frame's a step further in. */
  private static final class Writer implements Pen {
    private final StringBuilder out;
    private final Aliases<Participant> aliases;
    private final List<Participant> participants;
    private String indent = "  ";

    Writer(StringBuilder out, Aliases<Participant> aliases, List<Participant> participants) {
      this.out = out;
      this.aliases = aliases;
      this.participants = participants;
    }

    @Override
    public void arrow(Item.Arrow arrow) {
      String line =
          switch (arrow.kind()) {
            case CALL -> "->>";
            case MESSAGE, UNDO -> "-)";
            case REPLY -> "--)";
          };
      String note =
          arrow.note().isEmpty() ? "" : "<br/>" + MermaidText.lines(arrow.note(), ARROW_WIDTH);
      String text = name(arrow.text(), ARROW_WIDTH) + note;
      write(aliases.of(arrow.from()) + line + aliases.of(arrow.to()) + ": " + text);
    }

    @Override
    public void act(Item.Act act) {
      String by = aliases.of(act.by());
      write(by + "->>" + by + ": " + MermaidText.lines(act.text(), NOTE_WIDTH));
    }

    @Override
    public void remark(Item.Remark remark) {
      String text =
          remark.lines().stream()
              .map(line -> MermaidText.lines(line, NOTE_WIDTH))
              .collect(joining("<br/>"));
      write("note over " + aliases.of(remark.at()) + ": " + text);
    }

    @Override
    public void row(Item.Row row) {
      int width = Math.min(MOST_WIDTH, Math.max(NOTE_WIDTH, NAME_WIDTH * participants.size()));
      List<String> lines = new ArrayList<>();
      for (Item.Remark remark : row.remarks()) {
        String text = String.join(" ", remark.lines());
        lines.add(MermaidText.lines(remark.at().name() + " " + text, width));
      }
      write("note over " + everybody() + ": " + String.join("<br/>", lines));
    }

    /** Mermaid cannot put notes side by side, so they share one. */
    private String everybody() {
      String first = aliases.of(participants.get(0));
      String last = aliases.of(participants.get(participants.size() - 1));
      return first.equals(last) ? first : first + "," + last;
    }

    @Override
    public void reference(Item.Reference reference) {
      note(aliases.of(reference.at()), reference.text());
    }

    @Override
    public void divider(Item.Divider divider) {
      if (!participants.isEmpty()) {
        note(everybody(), divider.text());
      }
    }

    @Override
    public void end(Item.End end) {
      note(aliases.of(end.at()), end.text());
    }

    private void note(String over, String text) {
      write("note over " + over + ": " + MermaidText.lines(text, NOTE_WIDTH));
    }

    @Override
    public void frame(Item.Frame frame) {
      String word = frame.relation().word() + " ";
      for (Item.Branch branch : frame.branches()) {
        write(word + MermaidText.escape(Label.cut(branch.label(), ARROW_WIDTH)));
        indent += "  ";
        branch.items().forEach(item -> item.drawWith(this));
        indent = indent.substring(2);
        word = frame.relation() == Item.Frame.Relation.PARALLEL ? "and " : "else ";
      }
      write("end");
    }

    private void write(String line) {
      out.append(indent).append(line).append('\n');
    }
  }
}
