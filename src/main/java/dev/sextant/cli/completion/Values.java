package dev.sextant.cli.completion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.ITypeInfo;

/**
 * What an option or an argument takes.
 *
 * @param choices the words, where there are only these
 * @param list whether several can be given with commas between them
 */
record Values(Kind kind, List<Choice> choices, boolean list) {
  static final Values NOTHING = new Values(Kind.NOTHING, List.of(), false);

  /** How a shell completes a value. */
  enum Kind {
    NOTHING,
    WORDS,
    FILES,
    FOLDERS,
    ANYTHING
  }

  Values {
    choices = List.copyOf(choices);
  }

  static Values of(ArgSpec argument) {
    boolean list = !argument.splitRegex().isEmpty();
    if (argument.arity().max() == 0) {
      return NOTHING;
    }
    if (argument.completionCandidates() != null) {
      return new Values(Kind.WORDS, choices(argument), list);
    }
    return new Values(kind(argument), List.of(), list);
  }

  private static Kind kind(ArgSpec argument) {
    return switch (argument.paramLabel()) {
      case "DIR" -> Kind.FOLDERS;
      case "PATH", "FILE", "OLD", "NEW" -> Kind.FILES;
      default -> type(argument) == Path.class ? Kind.FILES : Kind.ANYTHING;
    };
  }

  /** The words of an enum are written small, as the program itself writes them. */
  private static List<Choice> choices(ArgSpec argument) {
    Iterable<String> words = argument.completionCandidates();
    boolean constants = type(argument).isEnum();
    List<Choice> choices = new ArrayList<>();
    for (String word : words) {
      String summary = words instanceof Described described ? described.summary(word) : "";
      choices.add(new Choice(constants ? word.toLowerCase(Locale.ROOT) : word, summary));
    }
    return choices;
  }

  private static Class<?> type(ArgSpec argument) {
    ITypeInfo type = argument.typeInfo();
    return type.isMultiValue() ? type.getAuxiliaryTypeInfos().get(0).getType() : type.getType();
  }
}
