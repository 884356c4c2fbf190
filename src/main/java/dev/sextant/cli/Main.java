package dev.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** Connects the commands to the process: its arguments, streams and exit status. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // Else it prepares to read every type of java.time and java.sql, a twentieth of a short run.
    System.setProperty("picocli.converters.excludes", "java\\.(sql|time)\\..*");
    PrintWriter out = utf8(System.out);
    PrintWriter err = utf8(System.err);
    // The launcher looks: System.console() also wants a terminal for input, and from Java 22 to 24
    // always sees one.
    boolean terminal = Boolean.getBoolean("sextant.terminal");
    int status = run(System.in, out, err, Colour.wanted(System.getenv(), terminal), args);
    // Exiting does not flush: the report would be lost and only the status right.
    out.flush();
    err.flush();
    System.exit(status);
  }

  /** As {@link #run(InputStream, PrintWriter, PrintWriter, Ansi, String...)}, with no input. */
  static int run(PrintWriter out, PrintWriter err, Ansi colour, String... args) {
    return run(InputStream.nullInputStream(), out, err, colour, args);
  }

  /** Does everything that {@link #main} does but end the process, so that tests can look on. */
  static int run(InputStream in, PrintWriter out, PrintWriter err, Ansi colour, String... args) {
    try {
      return execute(in, out, err, colour, args);
    } catch (OutOfMemoryError tooLarge) {
      err.printf(
          "sextant: this does not fit into %d MiB of memory; allow more, as in JAVA_OPTS=-Xmx4g%n",
          Runtime.getRuntime().maxMemory() >> 20);
      return ExitStatus.CANNOT_RUN;
    }
  }

  private static int execute(
      InputStream in, PrintWriter out, PrintWriter err, Ansi colour, String... args) {
    return new Commands(in)
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
  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(stream, false, UTF_8);
  }
}
