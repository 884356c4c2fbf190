package dev.sextant.cli;

import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * All commands by name, in the order in which help lists them. Only what is called is made: looking
 * through a command's options costs as much as judging a small catalog.
 */
final class Commands {
  private final Map<String, Supplier<Callable<Integer>>> byName = new LinkedHashMap<>();
  private final Screen screen;

  /** Commands that nobody watches. */
  Commands(InputStream in) {
    this(in, Screen.NONE);
  }

  /**
   * @param in what a command reads that is told to read its input
   * @param screen who watches
   */
  Commands(InputStream in, Screen screen) {
    this.screen = screen;
    byName.put("init", InitCommand::new);
    byName.put("review", ReviewCommand::new);
    byName.put("lint", () -> new LintCommand(in));
    byName.put("diagram", DiagramCommand::new);
    byName.put("explain", ExplainCommand::new);
    byName.put("rules", RulesCommand::new);
    byName.put("schema", SchemaCommand::new);
    byName.put("completion", () -> new CompletionCommand(this::all));
    byName.put("man", () -> new ManCommand(this::all));
    byName.put("help", () -> new HelpCommand(this::all));
  }

  /** The command line that these arguments need. */
  CommandLine line(String... args) {
    Supplier<Callable<Integer>> called = args.length == 0 ? null : byName.get(args[0]);
    return called == null ? all() : empty().addSubcommand(called.get());
  }

  /** The command line with every command. */
  CommandLine all() {
    CommandLine line = empty();
    byName.values().forEach(command -> line.addSubcommand(command.get()));
    return line;
  }

  Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  private CommandLine empty() {
    return new CommandLine(new SextantCommand(screen));
  }
}
