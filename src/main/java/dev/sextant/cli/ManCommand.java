package dev.sextant.cli;

import dev.sextant.cli.manual.ManPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The manual for those who installed the program some way that man does not know of. */
@Command(
    name = "man",
    sortOptions = false,
    description = "Prints the manual page of a command, for man.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  sextant man lint | man -l -",
      "  sextant man -o ~/.local/share/man/man1",
      "",
      "With Sextant's own `bin` on the PATH, `man sextant-lint` works without either."
    })
final class ManCommand implements Callable<Integer> {
  private final Supplier<CommandLine> all;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..1",
      completionCandidates = CommandNames.class,
      description = "A command's name. Default: the page of Sextant itself.")
  private @Nullable String name;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Write the page to this folder; all of them where none is named.")
  private @Nullable Path folder;

  ManCommand(Supplier<CommandLine> all) {
    this.all = all;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine line = all.get();
    CommandLine command = CommandNames.find(name, line, spec);
    if (folder == null) {
      spec.commandLine().getOut().print(ManPage.of(command, Version.number(), ""));
      return ExitStatus.CLEAN;
    }
    for (Map.Entry<String, String> page : ManPage.all(line, Version.number(), "").entrySet()) {
      if (name == null || page.getKey().equals("sextant-" + name + ".1")) {
        Path file = folder.resolve(page.getKey());
        new ReportFile(file).write(page.getValue().getBytes(StandardCharsets.UTF_8));
        Verbosity.remarks(spec).println("wrote " + file);
      }
    }
    return ExitStatus.CLEAN;
  }
}
