package dev.sextant.render.diagram.language;

/** What can be drawn, in the words of the languages that draw it. */
public interface Written {
  /** As PlantUML, which pictures are made from. */
  String plantUml();

  /** As Mermaid, which GitHub and GitLab draw inside Markdown. */
  String mermaid();
}
