package dev.sextant.render.diagram;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sextant.render.diagram.language.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import net.sourceforge.plantuml.BlockUml;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.core.Diagram;
import net.sourceforge.plantuml.core.ImageData;
import net.sourceforge.plantuml.security.SecurityProfile;
import net.sourceforge.plantuml.security.SecurityUtils;

/**
 * Makes pictures of PlantUML text, in a sandbox that reads no file, no network and no variable.
 *
 * <p>The texts that {@link PlantUml} writes could not reach any of these; the sandbox is for the
 * day on which an escape is forgotten.
 */
public final class DiagramImages {
  /** Long enough for whatever can be read, and not too long to wait for the others. */
  public static final Duration DEADLINE = Duration.ofSeconds(10);

  /**
   * Drawings that were given up and still run, as nothing stops them. With so many of them the
   * others would only be late too, and are not begun.
   */
  private static final int MOST_RUNNING = 2;

  /** PlantUML cuts larger bitmaps off without a word, so they are made smaller instead. */
  private static final String FITTING = "scale max 4096*4096\n";

  /** What PlantUML tells of a link, where browsers do not look for it. */
  private static final Pattern LINK = Pattern.compile("<a [^>]*\\stitle=\"([^\"]*)\"[^>]*>");

  /**
   * In bytes. The layout calls itself along chains of boxes, and what needs more than this would
   * take minutes: running out of it is what ends a drawing that was given up.
   */
  private static final long STACK = 1L << 20;

  /** From this status on, of those that HTTP has, a picture shows what went wrong. */
  private static final int FAILED = 400;

  private final Duration deadline;
  private final List<Thread> late = new ArrayList<>();

  /**
   * @param deadline how long a picture may take
   */
  public DiagramImages(Duration deadline) {
    this.deadline = deadline;
  }

  /** A picture is too large to be drawn, or to be drawn in time; its text can still be shown. */
  public static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    private TooLarge(String why) {
      super(why);
    }

    private static TooLarge toWaitFor(Duration deadline) {
      return new TooLarge("drawing takes longer than " + Wording.of(deadline));
    }
  }

  /**
   * A picture that any browser shows and that scales.
   *
   * @throws IOException where the text is not understood or drawing takes too long
   */
  public static byte[] svg(String plantUml) throws IOException {
    return new DiagramImages(DEADLINE).toSvg(plantUml);
  }

  /**
   * A bitmap, for where SVG cannot be shown.
   *
   * @throws IOException where the text is not understood or drawing takes too long
   */
  public static byte[] png(String plantUml) throws IOException {
    return new DiagramImages(DEADLINE).toPng(plantUml);
  }

  /**
   * As {@link #svg}, one of several.
   *
   * @throws TooLarge where it is not finished in time, or cannot be
   */
  public byte[] toSvg(String plantUml) throws IOException {
    String svg = new String(draw(plantUml, FileFormat.SVG), UTF_8);
    return LINK.matcher(svg).replaceAll("$0<title>$1</title>").getBytes(UTF_8);
  }

  /**
   * As {@link #png}, one of several.
   *
   * @throws TooLarge where it is not finished in time, or cannot be
   */
  public byte[] toPng(String plantUml) throws IOException {
    return draw(plantUml.replaceFirst("\n", "\n" + FITTING), FileFormat.PNG);
  }

  private byte[] draw(String text, FileFormat format) throws IOException {
    close();
    late.removeIf(thread -> !thread.isAlive());
    if (late.size() >= MOST_RUNNING) {
      throw TooLarge.toWaitFor(deadline);
    }
    FutureTask<byte[]> drawing = new FutureTask<>(() -> render(text, format));
    Thread thread = new Thread(null, drawing, "diagram", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return drawing.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException notYet) {
      drawing.cancel(true);
      late.add(thread);
      throw TooLarge.toWaitFor(deadline);
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      throw cause instanceof IOException io
          ? io
          : new IOException("no picture could be drawn, text needs no fonts: " + cause, cause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("drawing was interrupted", stopped);
    }
  }

  /** PlantUML looks up its profile once, at first use, and then never again. */
  private static void close() throws IOException {
    System.setProperty("PLANTUML_SECURITY_PROFILE", "SANDBOX");
    System.setProperty("java.awt.headless", "true");
    if (SecurityUtils.getSecurityProfile() != SecurityProfile.SANDBOX) {
      throw new IOException("PlantUML is already in use outside its sandbox");
    }
  }

  private static byte[] render(String text, FileFormat format) throws IOException {
    List<BlockUml> blocks = new SourceStringReader(text).getBlocks();
    if (blocks.size() != 1) {
      throw new IOException("the text holds " + blocks.size() + " diagrams, not one");
    }
    Diagram diagram = blocks.get(0).getDiagram();
    // A mistake in the text would be drawn like anything else; only the description tells.
    if (diagram.getDescription().getDescription().contains("(Error)")) {
      throw new IOException("the diagram's text was not understood");
    }
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageData drawn = diagram.exportDiagram(picture, 0, new FileFormatOption(format, false));
    // What breaks on the way is drawn as well, as a page about PlantUML itself.
    if (drawn.getStatus() >= FAILED) {
      throw new TooLarge("it is too large for the engine that lays it out");
    }
    return picture.toByteArray();
  }
}
