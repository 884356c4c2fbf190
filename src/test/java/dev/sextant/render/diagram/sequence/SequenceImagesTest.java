package dev.sextant.render.diagram.sequence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.render.diagram.DiagramImages;
import dev.sextant.render.diagram.Samples;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** That pictures can be shown anywhere; never how they look, which follows the machine's fonts. */
class SequenceImagesTest {
  @Test
  void svgIsWellFormedNamesEverybodyAndReachesForNothing() throws Exception {
    for (Sequence sequence : Drawn.sequences(Samples.sample("shop"))) {
      byte[] svg = DiagramImages.svg(SequencePlantUml.write(sequence));
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(svg));
      assertEquals("svg", document.getDocumentElement().getTagName());
      String shown = document.getDocumentElement().getTextContent();
      for (Participant participant : sequence.participants()) {
        assertTrue(shown.contains(participant.name()), () -> participant.name() + " in " + shown);
      }
      String text =
          new String(svg, UTF_8).replace("\"http://www.w3.org/", "").replace("href=\"#", "");
      for (String reaching :
          new String[] {"href=", "://", "@import", "url(", "<script", "<image"}) {
        assertFalse(text.contains(reaching), reaching);
      }
    }
  }

  @Test
  void tallBitmapIsMadeSmallerAndNotCutOff() throws Exception {
    StringBuilder text = new StringBuilder("@startuml\n");
    text.append("A -> B : x\n".repeat(300)).append("participant Last\nA -> Last\n@enduml\n");
    var image = ImageIO.read(new ByteArrayInputStream(DiagramImages.png(text.toString())));
    assertTrue(image.getHeight() <= 4096, image::toString);
    assertTrue(image.getHeight() > 10 * image.getWidth(), image::toString);
  }

  @Test
  void sameTextGivesTheSamePicture() throws Exception {
    String text = "@startuml\nA -> B : x\n@enduml\n";
    assertArrayEquals(DiagramImages.svg(text), DiagramImages.svg(text));
    assertArrayEquals(DiagramImages.png(text), DiagramImages.png(text));
  }
}
