package dev.sextant.cli;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * All commands by name, in the order in which help lists them. Only what is called is made: looking
 * through a command's options costs as much as judging a small catalog.
 */
final class Commands {
  private final Map<String, Supplier<Callable<Integer>>> byName = new LinkedHashMap<>();

  /**
   * @param in what a command reads that is told to read its input
   */
  Commands(InputStream in) {
    byName.put("init", InitCommand::new);
    byName.put("review", ReviewCommand::new);
    byName.put("lint", () -> new LintCommand(in));
    byName.put("diagram", DiagramCommand::new);
    byName.put("explain", ExplainCommand::new);
    byName.put("rules", RulesCommand::new);
    byName.put("schema", SchemaCommand::new);
  }

  /** The command line that these arguments need. */
  CommandLine line(String... args) {
    CommandLine line = new CommandLine(new SextantCommand());
    Supplier<Callable<Integer>> called = args.length == 0 ? null : byName.get(args[0]);
    if (called != null) {
      return line.addSubcommand(called.get());
    }
    byName.values().forEach(command -> line.addSubcommand(command.get()));
    return line;
  }
}
