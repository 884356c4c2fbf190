package dev.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** Connects the commands to the process: its arguments, streams and exit status. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // Else it prepares to read every type of java.time and java.sql, a twentieth of a short run.
    System.setProperty("picocli.converters.excludes", "java\\.(sql|time)\\..*");
    StandardOutput report = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintWriter out = utf8(report);
    PrintWriter err = utf8(System.err);
    // The launcher looks: System.console() also wants a terminal for input, and from Java 22 to 24
    // always sees one.
    boolean terminal = Boolean.getBoolean("sextant.terminal");
    boolean errors = Boolean.getBoolean("sextant.terminal.errors");
    Screen screen = Screen.of(System.getenv(), terminal, errors);
    Ansi colour = Colour.wanted(System.getenv(), terminal);
    int status = run(screen, System.in, out, err, colour, args);
    // Exiting does not flush: the report would be lost and only the status right.
    out.flush();
    status = report.failure().map(why -> lost(why, err)).orElse(status);
    err.flush();
    System.exit(status);
  }

  /** A report that nobody can read must not look like a clean one. */
  private static int lost(String why, PrintWriter err) {
    err.println("sextant: cannot write all of the output: " + why);
    return ExitStatus.CANNOT_RUN;
  }

  /** As {@link #run(Screen, InputStream, PrintWriter, PrintWriter, Ansi, String...)}, unwatched. */
  static int run(PrintWriter out, PrintWriter err, Ansi colour, String... args) {
    return run(InputStream.nullInputStream(), out, err, colour, args);
  }

  /** The same, with something to read. */
  static int run(InputStream in, PrintWriter out, PrintWriter err, Ansi colour, String... args) {
    return run(Screen.NONE, in, out, err, colour, args);
  }

  /** Does everything that {@link #main} does but end the process, so that tests can look on. */
  static int run(
      Screen screen,
      InputStream in,
      PrintWriter out,
      PrintWriter err,
      Ansi colour,
      String... args) {
    // Numbers of a report would otherwise be written in the digits of the machine's language.
    Locale.setDefault(Locale.ROOT);
    try {
      return execute(new Commands(in, screen), out, err, colour, args);
    } catch (OutOfMemoryError tooLarge) {
      err.printf(
          "sextant: this does not fit into %d MiB of memory; allow more, as in JAVA_OPTS=-Xmx4g%n",
          Runtime.getRuntime().maxMemory() >> 20);
      return ExitStatus.CANNOT_RUN;
    } catch (RuntimeException | Error defect) {
      // Java would end with 1, which says that there are findings.
      return Defect.tell(defect, err, List.of(args));
    }
  }

  private static int execute(
      Commands commands, PrintWriter out, PrintWriter err, Ansi colour, String... args) {
    return commands
        .line(args)
        .registerConverter(LocalDate.class, new DateWord())
        .setOut(out)
        .setErr(err)
        .setColorScheme(Help.defaultColorScheme(colour))
        .setParameterExceptionHandler(new BadArguments())
        .setExecutionExceptionHandler(new CannotRun())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  /** Reports quote catalogs, which are UTF-8, whatever the machine's own encoding is. */
  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(stream, false, UTF_8);
  }
}
