package dev.sextant.render.diagram.sequence;

/** What a diagram language must be able to write, so that none forgets a sort of item. */
interface Pen {
  void arrow(Item.Arrow arrow);

  void act(Item.Act act);

  void remark(Item.Remark remark);

  void row(Item.Row row);

  void reference(Item.Reference reference);

  void divider(Item.Divider divider);

  void end(Item.End end);

  void frame(Item.Frame frame);
}
