package dev.sextant.cli.completion;

import dev.sextant.cli.completion.Program.Command;
import dev.sextant.cli.completion.Program.Option;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completion for bash, down to the 3.2 that macOS has. */
final class BashScript {
  private static final String SCRIPT =
      """
      # Completion of %1$s for bash, written by `%1$s completion bash`.

      # Offers the words that begin with what is typed, behind the last comma of a list.
      __%1$s_words() {
        local typed=$cur before=
        if [[ $1 == list && $cur == *,* ]]; then
          before=${cur%%,*},
          typed=${cur##*,}
        fi
        COMPREPLY=($(compgen -P "$before" -W "$2" -- "$typed"))
      }

      # Leaves it to bash to complete files or folders, or nothing at all.
      __%1$s_paths() {
        compopt -o "$1" 2>/dev/null
      }

      __%1$s_nothing() {
        compopt +o default +o bashdefault 2>/dev/null
      }

      _%1$s() {
        local cur=${COMP_WORDS[COMP_CWORD]} at=$((COMP_CWORD - 1)) command= i
        COMPREPLY=()
        # Bash takes the = of --option=value for a word.
        if [[ $cur == = ]]; then
          cur=
        elif [[ ${COMP_WORDS[at]} == = ]]; then
          at=$((at - 1))
        fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          if [[ ${COMP_WORDS[i]} != -* ]]; then
            command=${COMP_WORDS[i]}
            break
          fi
        done
        case $command:${COMP_WORDS[at]} in
      %2$s  esac
        case $command:$cur in
      %3$s  esac
      }

      complete -o bashdefault -o default -F _%1$s %1$s
      """;

  private BashScript() {}

  static String of(Program program) {
    String name = program.name();
    StringBuilder options = new StringBuilder();
    StringBuilder words = new StringBuilder();
    words.append(words(name, ":-*", names(program.options())));
    words.append(words(name, ":*", program.names()));
    for (Command command : program.commands()) {
      for (Option option : command.options()) {
        if (option.hasValue()) {
          String pattern =
              option.names().stream()
                  .map(one -> command.name() + ":" + one)
                  .collect(Collectors.joining("|"));
          options.append(
              "    %s) %s; return ;;%n".formatted(pattern, action(name, option.values())));
        }
      }
      words.append(words(name, command.name() + ":-*", names(command.options())));
      words.append(
          "    %s) %s ;;%n".formatted(command.name() + ":*", action(name, command.first())));
    }
    return SCRIPT.formatted(name, options, words).replace(System.lineSeparator(), "\n");
  }

  private static String words(String program, String pattern, String words) {
    return "    %s) __%s_words one '%s' ;;%n".formatted(pattern, program, words);
  }

  private static String names(List<Option> options) {
    return options.stream()
        .flatMap(option -> Stream.of(option.names().get(option.names().size() - 1)))
        .collect(Collectors.joining(" "));
  }

  private static String action(String program, Values values) {
    return "__"
        + program
        + switch (values.kind()) {
          case FILES -> "_paths default";
          case FOLDERS -> "_paths dirnames";
          case NOTHING, ANYTHING -> "_nothing";
          case WORDS -> "_words %s '%s'".formatted(values.list() ? "list" : "one", words(values));
        };
  }

  private static String words(Values values) {
    return values.choices().stream().map(Choice::word).collect(Collectors.joining(" "));
  }
}
