package dev.sextant.cli.completion;

import dev.sextant.cli.completion.Program.Argument;
import dev.sextant.cli.completion.Program.Command;
import dev.sextant.cli.completion.Program.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completion for fish, which shows what each word means. */
final class FishScript {
  private final Program program;
  private final List<String> lines = new ArrayList<>();
  private final List<List<Choice>> words;

  private FishScript(Program program) {
    this.program = program;
    this.words =
        program.commands().stream()
            .flatMap(
                command ->
                    Stream.concat(
                        command.options().stream().map(Option::values),
                        command.arguments().stream().map(Argument::values)))
            .map(Values::choices)
            .filter(choices -> !choices.isEmpty())
            .distinct()
            .toList();
  }

  static String of(Program program) {
    return new FishScript(program).script();
  }

  private String script() {
    String name = program.name();
    lines.add("# Completion of %1$s for fish, written by `%1$s completion fish`.".formatted(name));
    lines.add("");
    lines.add("complete -c %s -e".formatted(name));
    lines.add("complete -c %s -f".formatted(name));
    functions();
    lines.add("");
    program.options().forEach(option -> option("__fish_use_subcommand", option));
    for (Command command : program.commands()) {
      complete("__fish_use_subcommand", "-a " + command.name(), command.summary());
    }
    for (Command command : program.commands()) {
      String here = "'__fish_seen_subcommand_from " + command.name() + "'";
      lines.add("");
      command.options().forEach(option -> option(here, option));
      command.arguments().stream()
          .filter(argument -> argument.values().kind() != Values.Kind.ANYTHING)
          .map(argument -> values(argument.values()))
          .distinct()
          .forEach(values -> complete(here, values.strip(), ""));
    }
    return String.join("\n", lines) + "\n";
  }

  private void option(String when, Option option) {
    String names =
        option.names().stream()
            .map(name -> name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.charAt(1))
            .collect(Collectors.joining(" "));
    String value = option.hasValue() ? " -r" + values(option.values()) : "";
    complete(when, names + value, option.summary());
  }

  private void complete(String when, String what, String summary) {
    String told = summary.isEmpty() ? "" : " -d " + quoted(summary);
    lines.add("complete -c %s -n %s %s%s".formatted(program.name(), when, what, told));
  }

  private String values(Values values) {
    return switch (values.kind()) {
      case FILES -> " -F";
      case FOLDERS -> " -f -a '(__fish_complete_directories)'";
      case NOTHING, ANYTHING -> " -f";
      case WORDS -> {
        String printing = "__" + program.name() + "_words_" + (words.indexOf(values.choices()) + 1);
        String list = "__fish_complete_list , " + printing;
        yield " -f -a '(" + (values.list() ? list : printing) + ")'";
      }
    };
  }

  /** A function a set of words, as rules are many and asked for in several places. */
  private void functions() {
    for (List<Choice> choices : words) {
      lines.add("");
      lines.add("function __%s_words_%d".formatted(program.name(), words.indexOf(choices) + 1));
      for (Choice choice : choices) {
        lines.add("  printf '%s\\t%s\\n' " + choice.word() + " " + quoted(choice.summary()));
      }
      lines.add("end");
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
