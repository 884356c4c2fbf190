package dev.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sextant.cli.DiagramCommand.Format;
import dev.sextant.render.diagram.DiagramImages;
import dev.sextant.render.diagram.Picture;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes pictures into a folder, and where one cannot be drawn, its text: a diagram that is too
 * large must not cost anybody the others.
 */
final class PictureFiles {
  private final Path folder;
  private final Format format;
  private final DiagramImages images;
  private final Map<Picture, String> reasons = new LinkedHashMap<>();

  PictureFiles(Path folder, Format format, DiagramImages images) {
    this.folder = folder;
    this.format = format;
    this.images = images;
  }

  /** Writes all of them; returns the files. */
  List<Path> write(List<Picture> pictures) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException file) {
      throw new IOException(folder + " is a file, not a folder", file);
    }
    List<Path> written = new ArrayList<>();
    for (Picture picture : pictures) {
      try {
        written.add(write(picture, format, content(picture)));
      } catch (DiagramImages.TooLarge tooLarge) {
        reasons.put(picture, String.valueOf(tooLarge.getMessage()));
        for (Format text : List.of(Format.PUML, Format.MERMAID)) {
          written.add(write(picture, text, text(picture, text)));
        }
      }
    }
    return written;
  }

  /** Tells what was written instead of pictures, and what to do. */
  void tellUndrawn(PrintWriter err) {
    reasons.forEach(
        (picture, reason) ->
            err.printf(
                "sextant: there is no %s, as %s; its text is in %s and %s%n",
                folder.resolve(picture.file() + "." + format.ending()),
                reason,
                picture.file() + "." + Format.PUML.ending(),
                picture.file() + "." + Format.MERMAID.ending()));
    if (!reasons.isEmpty()) {
      err.println(
          "  give it more time with `--deadline 1m`, or draw the text with another PlantUML or Mermaid");
    }
  }

  private Path write(Picture picture, Format as, byte[] content) throws IOException {
    Path file = folder.resolve(picture.file() + "." + as.ending());
    new ReportFile(file).write(content);
    return file;
  }

  private byte[] content(Picture picture) throws IOException {
    return switch (format) {
      case SVG -> images.toSvg(picture.plantUml());
      case PNG -> images.toPng(picture.plantUml());
      case PUML, MERMAID -> text(picture, format);
    };
  }

  private static byte[] text(Picture picture, Format format) {
    return (format == Format.MERMAID ? picture.mermaid() : picture.plantUml()).getBytes(UTF_8);
  }
}
