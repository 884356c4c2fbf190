package dev.sextant.render.diagram.sequence;

import dev.sextant.render.diagram.language.Written;
import java.util.List;

/**
 * A flow as it is drawn, independent of the language that draws it.
 *
 * @param title the system and the flow
 * @param subtitle the flow's style and what it promises
 * @param summary what the flow is for; may be empty
 * @param participants from left to right
 * @param items from top to bottom
 */
public record Sequence(
    String title, String subtitle, String summary, List<Participant> participants, List<Item> items)
    implements Written {
  private static final int SHORT = 15;

  public Sequence {
    participants = List.copyOf(participants);
    items = List.copyOf(items);
  }

  /** Whether its end can be read without looking back at the heads of the lifelines. */
  boolean isShort() {
    return items.size() <= SHORT && items.stream().noneMatch(Item.Frame.class::isInstance);
  }

  @Override
  public String plantUml() {
    return SequencePlantUml.write(this);
  }

  @Override
  public String mermaid() {
    return SequenceMermaid.write(this);
  }
}
