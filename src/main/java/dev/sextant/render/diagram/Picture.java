package dev.sextant.render.diagram;

import dev.sextant.render.diagram.language.Written;

/**
 * A picture of a catalog, which is written when it is asked for.
 *
 * @param file the name of its file without an ending, different from that of every other picture
 * @param title what it shows
 * @param caption what it tells, in a line; may be empty
 * @param drawn what is on it
 */
public record Picture(String file, String title, String caption, Written drawn) {
  /** As PlantUML, which {@link DiagramImages} makes pictures from. */
  public String plantUml() {
    return drawn.plantUml();
  }

  /** As Mermaid, which GitHub and GitLab draw inside Markdown. */
  public String mermaid() {
    return drawn.mermaid();
  }
}
