package dev.sextant.render.diagram.sequence;

import java.util.List;

/** One thing on the way down a sequence diagram. */
public sealed interface Item {
  /** Calls the pen's method for this sort of item. */
  void drawWith(Pen pen);

  /**
   * Something that one participant gives another, or itself.
   *
   * @param text the name of the message or call
   * @param note what is said of it in small; may be empty
   */
  record Arrow(Participant from, Participant to, Kind kind, String text, String note)
      implements Item {
    /** What is given, which decides the arrow's line and head. */
    public enum Kind {
      /** The caller waits. */
      CALL,
      /** A message through a channel. */
      MESSAGE,
      /** A message that answers one. */
      REPLY,
      /** A message that takes an earlier one back. */
      UNDO
    }

    @Override
    public void drawWith(Pen pen) {
      pen.arrow(this);
    }
  }

  /** What a participant does by itself. */
  record Act(Participant by, String text) implements Item {
    @Override
    public void drawWith(Pen pen) {
      pen.act(this);
    }
  }

  /** Remarks of one participant beside the story. */
  record Remark(Participant at, List<String> lines) implements Item {
    public Remark {
      lines = List.copyOf(lines);
    }

    @Override
    public void drawWith(Pen pen) {
      pen.remark(this);
    }
  }

  /** Remarks side by side, one a participant. */
  record Row(List<Remark> remarks) implements Item {
    public Row {
      remarks = List.copyOf(remarks);
    }

    @Override
    public void drawWith(Pen pen) {
      pen.row(this);
    }
  }

  /** Where the story goes on in another diagram. */
  record Reference(Participant at, String text) implements Item {
    @Override
    public void drawWith(Pen pen) {
      pen.reference(this);
    }
  }

  /** A line across, between one part of the story and the next. */
  record Divider(String text) implements Item {
    @Override
    public void drawWith(Pen pen) {
      pen.divider(this);
    }
  }

  /** How it ends, well or badly. */
  record End(Participant at, boolean well, String text) implements Item {
    @Override
    public void drawWith(Pen pen) {
      pen.end(this);
    }
  }

  /** Parts of the story of which one happens, all happen, or which may happen or happen again. */
  record Frame(Relation relation, List<Branch> branches) implements Item {
    public Frame {
      branches = List.copyOf(branches);
    }

    /** How the branches relate. */
    public enum Relation {
      ALTERNATIVES("alt"),
      PARALLEL("par"),
      OPTION("opt"),
      LOOP("loop");

      private final String word;

      Relation(String word) {
        this.word = word;
      }

      /** What UML, and so both languages, begin such a frame with. */
      String word() {
        return word;
      }
    }

    @Override
    public void drawWith(Pen pen) {
      pen.frame(this);
    }
  }

  /** One part of a frame. */
  record Branch(String label, List<Item> items) {
    public Branch {
      items = List.copyOf(items);
    }
  }
}
