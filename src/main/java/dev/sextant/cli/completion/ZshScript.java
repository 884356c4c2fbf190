package dev.sextant.cli.completion;

import dev.sextant.cli.completion.Program.Argument;
import dev.sextant.cli.completion.Program.Command;
import dev.sextant.cli.completion.Program.Option;
import java.util.List;
import java.util.stream.Collectors;

/** Completion for zsh, which shows what each word means. */
final class ZshScript {
  private static final String SCRIPT =
      """
      #compdef %1$s
      # Completion of %1$s for zsh, written by `%1$s completion zsh`.

      _%1$s() {
        local context state state_descr line
        typeset -A opt_args
        local -a words_of_%1$s=(
      %2$s  )
        _arguments -C \\
      %3$s    '1:COMMAND:->command' \\
          '*::ARGUMENT:->argument'
        case $state in
          command) _describe -t commands command words_of_%1$s ;;
          argument)
            case $words[1] in
      %4$s      esac ;;
        esac
      }

      # Found on fpath this file is the function; read with `source` it has to say so.
      if [[ $funcstack[1] == _%1$s ]]; then
        _%1$s "$@"
      else
        compdef _%1$s %1$s
      fi
      """;

  private ZshScript() {}

  static String of(Program program) {
    StringBuilder cases = new StringBuilder();
    for (Command command : program.commands()) {
      cases.append("        ").append(command.name()).append(")\n          _arguments");
      command.options().forEach(o -> cases.append(" \\\n            ").append(option(o)));
      command.arguments().forEach(a -> cases.append(" \\\n            ").append(argument(a)));
      cases.append(" ;;\n");
    }
    String commands =
        program.commands().stream()
            .map(c -> "    " + quoted(c.name() + ":" + c.summary()) + "\n")
            .collect(Collectors.joining());
    String options =
        program.options().stream()
            .map(o -> "    " + option(o) + " \\\n")
            .collect(Collectors.joining());
    return SCRIPT.formatted(program.name(), commands, options, cases);
  }

  /** An option under each of its names, any of which rules out the others. */
  private static String option(Option option) {
    List<String> names = option.names();
    String others = option.repeated() ? "*" : "(" + String.join(" ", names) + ")";
    String value = option.hasValue() ? ":" + option.label() + ":" + action(option.values()) : "";
    return names.stream()
        .map(
            name ->
                quoted(
                    others
                        + name
                        + (option.hasValue() ? name.startsWith("--") ? "=" : "+" : "")
                        + "["
                        + escaped(option.summary())
                        + "]"
                        + value))
        .collect(Collectors.joining(" "));
  }

  private static String argument(Argument argument) {
    return quoted(
        (argument.repeated() ? "*" : "")
            + ":"
            + argument.label()
            + ":"
            + action(argument.values()));
  }

  private static String action(Values values) {
    return switch (values.kind()) {
      case FILES -> "_files";
      case FOLDERS -> "_files -/";
      case NOTHING, ANYTHING -> " ";
      case WORDS ->
          "{_values %s word %s}"
              .formatted(
                  values.list() ? "-s ," : "",
                  values.choices().stream()
                      .map(ZshScript::choice)
                      .collect(Collectors.joining(" ")));
    };
  }

  private static String choice(Choice choice) {
    return choice.summary().isEmpty()
        ? choice.word()
        : quoted(choice.word() + "[" + escaped(choice.summary()) + "]");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
