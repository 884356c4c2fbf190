package dev.sextant.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML as it goes, indented, with the same line breaks on every system. What XML 1.0 cannot
 * hold, or would act where it is shown, becomes visible.
 */
final class Xml {
  private static final int REPLACEMENT = 0xFFFD;

  private final XMLStreamWriter xml;
  private int depth;

  /** Whether the last thing written is a start, so that its end needs no line of its own. */
  private boolean leaf;

  /** Steps of writing, any of which may fail. */
  private interface Step {
    void run() throws XMLStreamException;
  }

  private Xml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** A document on a writer that stays open. */
  static Xml on(Writer out) {
    try {
      return new Xml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out)).begun();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private Xml begun() {
    return then(() -> xml.writeStartDocument("UTF-8", "1.0"));
  }

  Xml start(String element) {
    then(
        () -> {
          newLine();
          xml.writeStartElement(element);
        });
    depth++;
    leaf = true;
    return this;
  }

  /** An element with attributes only, which needs no end. */
  Xml empty(String element) {
    leaf = false;
    return then(
        () -> {
          newLine();
          xml.writeEmptyElement(element);
        });
  }

  Xml attribute(String name, String value) {
    return then(() -> xml.writeAttribute(name, writable(value, false)));
  }

  Xml attribute(String name, int value) {
    return attribute(name, String.valueOf(value));
  }

  /** The text of an element that has nothing else; it may have several lines. */
  Xml text(String text) {
    return then(() -> xml.writeCharacters(writable(text, true)));
  }

  Xml end() {
    depth--;
    boolean alone = leaf;
    leaf = false;
    return then(
        () -> {
          if (!alone) {
            newLine();
          }
          xml.writeEndElement();
        });
  }

  /** Ends the document and hands on all of it. */
  void finish() {
    then(
        () -> {
          xml.writeEndDocument();
          xml.writeCharacters("\n");
          xml.flush();
        });
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private Xml then(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static String writable(String text, boolean lines) {
    StringBuilder writable = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == '\n' && lines ? c : c == 0xFFFE || c == 0xFFFF ? REPLACEMENT : c)
        .map(c -> c == '\n' && lines ? c : Legible.visible(c))
        .forEach(writable::appendCodePoint);
    return writable.toString();
  }
}
