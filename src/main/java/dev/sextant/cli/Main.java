package dev.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** Connects the commands to the process: its arguments, streams and exit status. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintWriter out = utf8(System.out);
    PrintWriter err = utf8(System.err);
    // The launcher looks: System.console() also wants a terminal for input, and from Java 22 to 24
    // always sees one.
    boolean terminal = Boolean.getBoolean("sextant.terminal");
    int status = run(out, err, Colour.wanted(System.getenv(), terminal), args);
    // Exiting does not flush: the report would be lost and only the status right.
    out.flush();
    err.flush();
    System.exit(status);
  }

  /** Does everything that {@link #main} does but end the process, so that tests can look on. */
  static int run(PrintWriter out, PrintWriter err, Ansi colour, String... args) {
    return new CommandLine(new SextantCommand())
        .setOut(out)
        .setErr(err)
        .setColorScheme(Help.defaultColorScheme(colour))
        .setExecutionExceptionHandler(new CannotRun())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  /** Reports quote catalogs, which are UTF-8, whatever the machine's own encoding is. */
  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(stream, false, UTF_8);
  }
}
