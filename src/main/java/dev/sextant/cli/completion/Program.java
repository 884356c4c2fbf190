package dev.sextant.cli.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * All that can be typed.
 *
 * @param options what can stand before a command
 */
public record Program(String name, List<Option> options, List<Command> commands) {
  public Program {
    options = List.copyOf(options);
    commands = List.copyOf(commands);
  }

  /** What a command line takes. */
  public static Program of(CommandLine line) {
    List<Command> commands = new ArrayList<>();
    for (Map.Entry<String, CommandLine> entry : line.getSubcommands().entrySet()) {
      commands.add(command(entry.getKey(), entry.getValue().getCommandSpec()));
    }
    return new Program(line.getCommandName(), options(line.getCommandSpec()), commands);
  }

  /** The script for a shell. */
  public String script(Shell shell) {
    return switch (shell) {
      case BASH -> BashScript.of(this);
      case ZSH -> ZshScript.of(this);
      case FISH -> FishScript.of(this);
    };
  }

  /** The shells that can be served. */
  public enum Shell {
    BASH,
    ZSH,
    FISH
  }

  String names() {
    return commands.stream().map(Command::name).collect(Collectors.joining(" "));
  }

  private static Command command(String name, CommandSpec spec) {
    List<Argument> arguments =
        spec.positionalParameters().stream()
            .filter(parameter -> !parameter.hidden())
            .sorted(Comparator.comparing(PositionalParamSpec::index))
            .map(Program::argument)
            .toList();
    return new Command(name, summary(spec.usageMessage().description()), options(spec), arguments);
  }

  private static Argument argument(PositionalParamSpec spec) {
    return new Argument(
        spec.paramLabel(), Values.of(spec), spec.index().max() == Integer.MAX_VALUE);
  }

  private static List<Option> options(CommandSpec spec) {
    return spec.options().stream().filter(option -> !option.hidden()).map(Program::option).toList();
  }

  private static Option option(OptionSpec spec) {
    return new Option(
        List.of(spec.names()),
        spec.paramLabel(),
        summary(spec.description()),
        Values.of(spec),
        spec.isMultiValue());
  }

  /** The first sentence, which is all that a shell has room for. */
  static String summary(String... description) {
    String text = Arrays.stream(description).collect(Collectors.joining(" "));
    int end = text.indexOf(". ");
    String first = end < 0 ? text : text.substring(0, end);
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  /** A command, its options, and its arguments in their order. */
  record Command(String name, String summary, List<Option> options, List<Argument> arguments) {
    /** What its first argument takes; completion in bash goes no further. */
    Values first() {
      return arguments.isEmpty() ? Values.NOTHING : arguments.get(0).values();
    }
  }

  /** An argument that is told by its position. */
  record Argument(String label, Values values, boolean repeated) {}

  /** An option under all its names. */
  record Option(List<String> names, String label, String summary, Values values, boolean repeated) {
    boolean hasValue() {
      return values.kind() != Values.Kind.NOTHING;
    }
  }
}
