package dev.sextant.render.diagram.sequence;

import static java.util.stream.Collectors.joining;

import dev.sextant.render.diagram.language.Aliases;
import dev.sextant.render.diagram.language.Label;
import dev.sextant.render.diagram.language.PlantUmlText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes a sequence as PlantUML, which pictures are made from. */
final class SequencePlantUml {
  private static final int NAME_WIDTH = 24;
  private static final int ARROW_WIDTH = 46;
  private static final int NOTE_WIDTH = 38;
  private static final int TITLE_WIDTH = 90;
  private static final int MOST_LINES = 3;

  /** Dark text on white, one colour for undoing, and frames that stay in the background. */
  private static final String THEME =
      """
      skinparam defaultFontName sans-serif
      skinparam defaultFontSize 13
      skinparam defaultFontColor #1F2933
      skinparam shadowing false
      skinparam roundCorner 6
      skinparam sequenceMessageAlign left
      skinparam sequenceArrowColor #3E4C59
      skinparam sequenceLifeLineBorderColor #9AA5B1
      skinparam sequenceParticipantBackgroundColor #E8EEF4
      skinparam sequenceParticipantBorderColor #52606D
      skinparam sequenceActorBackgroundColor #E8EEF4
      skinparam sequenceActorBorderColor #52606D
      skinparam queueBackgroundColor #FFF7E0
      skinparam queueBorderColor #8D6E1F
      skinparam sequenceGroupBorderColor #9AA5B1
      skinparam sequenceGroupBackgroundColor #EEF1F4
      skinparam sequenceGroupBorderThickness 1
      skinparam sequenceGroupHeaderFontStyle plain
      skinparam sequenceGroupFontStyle plain
      skinparam sequenceDividerBackgroundColor #EEF1F4
      skinparam sequenceDividerBorderColor #9AA5B1
      skinparam sequenceDividerBorderThickness 1
      skinparam sequenceDividerFontStyle plain
      skinparam sequenceReferenceBackgroundColor #F5F7FA
      skinparam sequenceReferenceBorderColor #9AA5B1
      skinparam noteBackgroundColor #FAFAF5
      skinparam noteBorderColor #B8B8A8
      skinparam noteFontSize 11
      skinparam legendBackgroundColor #FFFFFF
      skinparam legendBorderColor #CBD2D9
      skinparam legendFontSize 10
      """;

  private SequencePlantUml() {}

  static String write(Sequence sequence) {
    StringBuilder out = new StringBuilder("@startuml\n").append(THEME);
    out.append(sequence.isShort() ? "hide footbox\n" : "");
    out.append("title ").append(title(sequence)).append("\n\n");
    Aliases<Participant> aliases = new Aliases<>("p", sequence.participants(), Participant::name);
    for (Participant participant : sequence.participants()) {
      out.append(head(participant)).append(" as ").append(aliases.of(participant));
      out.append(PlantUmlText.link(participant.link(), participant.tip()));
      out.append(participant.kind() == Participant.Kind.EXTERNAL ? " #F4F4F4\n" : "\n");
    }
    out.append('\n');
    Writer writer = new Writer(out, aliases);
    sequence.items().forEach(item -> item.drawWith(writer));
    legend(out, writer.used);
    return out.append("@enduml\n").toString();
  }

  private static String title(Sequence sequence) {
    StringBuilder title = new StringBuilder(PlantUmlText.lines(sequence.title(), TITLE_WIDTH));
    for (String text : List.of(sequence.subtitle(), sequence.summary())) {
      (text.isEmpty() ? Stream.<String>empty() : Label.wrap(text, TITLE_WIDTH).stream())
          .map(PlantUmlText::escape)
          .forEach(
              line -> title.append("\\n<size:12><plain>").append(line).append("</plain></size>"));
    }
    return title.toString();
  }

  private static String head(Participant participant) {
    String keyword =
        switch (participant.kind()) {
          case ACTOR -> "actor";
          case SERVICE, EXTERNAL -> "participant";
          case CHANNEL -> "queue";
        };
    String detail =
        participant.detail().isEmpty() ? "" : "\\n" + small(participant.detail(), NAME_WIDTH, 11);
    return keyword + " \"" + name(participant.name(), NAME_WIDTH) + detail + "\"";
  }

  /** A name may be as long as its author likes; a picture shows enough to know it again. */
  private static String name(String name, int width) {
    return PlantUmlText.lines(Label.cut(name, MOST_LINES * width), width);
  }

  private static String small(String text, int width, int size) {
    return Label.wrap(text, width).stream()
        .map(line -> "<size:" + size + "><color:#52606D>" + PlantUmlText.escape(line))
        .map(line -> line + "</color></size>")
        .collect(joining("\\n"));
  }

  private static void legend(StringBuilder out, Set<Item.Arrow.Kind> used) {
    List<String> lines =
        used.stream()
            .map(
                kind ->
                    switch (kind) {
                      case CALL -> "filled head: a call, the caller waits";
                      case MESSAGE -> "open head: a message, named with its channel";
                      case REPLY -> "dashed: the reply to a command";
                      case UNDO -> "red: takes an earlier step back";
                    })
            .toList();
    if (!lines.isEmpty()) {
      out.append("legend right\n").append(String.join("\n", lines)).append("\nendlegend\n");
    }
  }

  /** Writes the items. Every line begins with a word of ours, never with text of the catalog. */
  private static final class Writer implements Pen {
    private final StringBuilder out;
    private final Aliases<Participant> aliases;
    private final Set<Item.Arrow.Kind> used = new TreeSet<>();

    Writer(StringBuilder out, Aliases<Participant> aliases) {
      this.out = out;
      this.aliases = aliases;
    }

    @Override
    public void arrow(Item.Arrow arrow) {
      used.add(arrow.kind());
      String line =
          switch (arrow.kind()) {
            case CALL -> "->";
            case MESSAGE -> "->>";
            case REPLY -> "-->>";
            case UNDO -> "-[#B03A2E]>>";
          };
      String note = arrow.note().isEmpty() ? "" : "\\n" + small(arrow.note(), ARROW_WIDTH, 11);
      String text = name(arrow.text(), ARROW_WIDTH) + note;
      write(aliases.of(arrow.from()) + " " + line + " " + aliases.of(arrow.to()) + " : " + text);
    }

    @Override
    public void act(Item.Act act) {
      String by = aliases.of(act.by());
      write(by + " -> " + by + " : " + PlantUmlText.lines(act.text(), NOTE_WIDTH));
    }

    @Override
    public void remark(Item.Remark remark) {
      write(note(remark));
    }

    @Override
    public void row(Item.Row row) {
      write(row.remarks().stream().map(this::note).collect(joining("\n& ")));
    }

    private String note(Item.Remark remark) {
      return "note over "
          + aliases.of(remark.at())
          + " : "
          + remark.lines().stream()
              .map(line -> PlantUmlText.lines(line, NOTE_WIDTH))
              .collect(joining("\\n"));
    }

    @Override
    public void reference(Item.Reference reference) {
      String text = PlantUmlText.lines(reference.text(), NOTE_WIDTH);
      write("ref over " + aliases.of(reference.at()) + " : " + text);
    }

    @Override
    public void divider(Item.Divider divider) {
      write("== " + PlantUmlText.escape(Label.cut(divider.text(), TITLE_WIDTH)) + " ==");
    }

    @Override
    public void end(Item.End end) {
      String colour = end.well() ? "#E3F1E3" : "#F7E3E0";
      String text = PlantUmlText.lines(end.text(), NOTE_WIDTH);
      write("hnote over " + aliases.of(end.at()) + " " + colour + " : " + text);
    }

    @Override
    public void frame(Item.Frame frame) {
      String word = frame.relation().word() + " ";
      for (Item.Branch branch : frame.branches()) {
        write(word + PlantUmlText.escape(Label.cut(branch.label(), ARROW_WIDTH)));
        branch.items().forEach(item -> item.drawWith(this));
        word = "else ";
      }
      write("end");
    }

    private void write(String line) {
      out.append(line).append('\n');
    }
  }
}
