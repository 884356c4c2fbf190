package dev.sextant.cli.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The page of the program or of one of its commands. */
public final class ManPage {
  private final CommandSpec spec;
  private final String version;
  private final String date;
  private final Roff page = new Roff();

  private ManPage(CommandSpec spec, String version, String date) {
    this.spec = spec;
    this.version = version;
    this.date = date;
  }

  /**
   * The page of a command.
   *
   * @param date what stands at the foot; may be empty
   */
  public static String of(CommandLine command, String version, String date) {
    return new ManPage(command.getCommandSpec(), version, date).written();
  }

  /** The pages of the program and all its commands, by the names of their files. */
  public static Map<String, String> all(CommandLine line, String version, String date) {
    Map<String, String> pages = new TreeMap<>();
    Stream.concat(Stream.of(line), line.getSubcommands().values().stream())
        .forEach(one -> pages.put(name(one.getCommandSpec()) + ".1", of(one, version, date)));
    return pages;
  }

  private String written() {
    UsageMessageSpec usage = spec.usageMessage();
    String description = String.join(" ", usage.description());
    String title = Roff.escaped(name(spec).toUpperCase(Locale.ROOT));
    String source = Roff.escaped("Sextant " + version);
    page.page(".TH \"%s\" \"1\" \"%s\" \"%s\"\n".formatted(title, date, source));
    page.macro("SH", "NAME").text(name(spec) + " - " + summary(description));
    page.macro("SH", "SYNOPSIS").raw(synopsis());
    page.macro("SH", "DESCRIPTION").text(description);
    arguments("ARGUMENTS", spec.positionalParameters());
    arguments("OPTIONS", spec.options());
    commands();
    exitStatus();
    examples(List.of(usage.footer()));
    if (isProgram()) {
      page.page(filesAndEnvironment());
    } else {
      page.macro("SH", "SEE ALSO").raw("\\fBsextant\\fR(1), on files and environment");
    }
    return page.toString();
  }

  private boolean isProgram() {
    return spec.parent() == null;
  }

  private static String name(CommandSpec spec) {
    return spec.qualifiedName("-");
  }

  /** As apropos(1) lists it: without capital and full stop. */
  private static String summary(String description) {
    int end = description.endsWith(".") ? description.length() - 1 : description.length();
    return Character.toLowerCase(description.charAt(0)) + description.substring(1, end);
  }

  private String synopsis() {
    Stream<String> arguments =
        isProgram()
            ? Stream.of(Roff.italic("COMMAND"), "[" + Roff.italic("ARGUMENT") + "...]")
            : spec.positionalParameters().stream().map(ManPage::shape);
    return Stream.concat(
            Stream.of(Roff.bold(spec.qualifiedName()), "[" + Roff.italic("OPTION") + "...]"),
            arguments)
        .collect(Collectors.joining(" "));
  }

  private static String shape(ArgSpec argument) {
    boolean many = argument.arity().max() > 1 || argument.isMultiValue();
    String shape = Roff.italic(argument.paramLabel()) + (many ? "..." : "");
    return argument.required() ? shape : "[" + shape + "]";
  }

  private void arguments(String heading, List<? extends ArgSpec> arguments) {
    List<? extends ArgSpec> shown = arguments.stream().filter(one -> !one.hidden()).toList();
    if (shown.isEmpty()) {
      return;
    }
    page.macro("SH", heading);
    for (ArgSpec argument : shown) {
      String term =
          argument instanceof OptionSpec option ? term(option) : Roff.italic(argument.paramLabel());
      page.macro("TP").raw(term).text(String.join(" ", argument.description()));
    }
  }

  private static String term(OptionSpec option) {
    String names = Stream.of(option.names()).map(Roff::bold).collect(Collectors.joining(", "));
    String more = option.splitRegex().isEmpty() ? "" : "[,...]";
    return option.arity().max() == 0
        ? names
        : names + "=" + Roff.italic(option.paramLabel()) + more;
  }

  private void commands() {
    if (spec.subcommands().isEmpty()) {
      return;
    }
    page.macro("SH", "COMMANDS");
    for (CommandLine command : spec.subcommands().values()) {
      CommandSpec one = command.getCommandSpec();
      page.macro("TP")
          .raw(Roff.bold(name(one)) + "(1)")
          .text(String.join(" ", one.usageMessage().description()));
    }
  }

  private void exitStatus() {
    Map<String, String> own = spec.usageMessage().exitCodeList();
    page.macro("SH", "EXIT STATUS");
    (own.isEmpty() ? Map.of("0", "all is well", "2", "Sextant could not run") : own)
        .entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(one -> page.macro("TP").raw(Roff.bold(one.getKey())).text(one.getValue()));
  }

  /** Help shows examples indented, and says things about them in between. */
  private void examples(List<String> footer) {
    page.macro("SH", "EXAMPLES");
    List<String> block = new ArrayList<>();
    boolean paragraph = false;
    for (String line : footer) {
      if (line.startsWith("  ")) {
        block.add(line.substring(2));
        continue;
      }
      if (!block.isEmpty()) {
        page.lines(block);
        block.clear();
      }
      if (line.isEmpty()) {
        paragraph = true;
      } else {
        if (paragraph) {
          page.macro("PP");
        }
        page.text(line);
        paragraph = false;
      }
    }
    if (!block.isEmpty()) {
      page.lines(block);
    }
  }

  private static String filesAndEnvironment() {
    try (InputStream in = ManPage.class.getResourceAsStream("/man/files-and-environment.roff")) {
      if (in == null) {
        throw new IllegalStateException("a part of the manual is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
