package dev.sextant.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a few words, and guesses which was meant. */
abstract class Word<E extends Enum<E>> implements ITypeConverter<E> {
  private final Class<E> type;

  Word(Class<E> type) {
    this.type = type;
  }

  @Override
  public E convert(String written) {
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(written.toLowerCase(Locale.ROOT))) {
        return constant;
      }
    }
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Word::word).toList();
    throw new TypeConversionException(
        (written.isEmpty() ? "an empty value" : "`" + written + "`")
            + " is not one of "
            + String.join(", ", words)
            + guess(written, words));
  }

  static String guess(String written, List<String> words) {
    return Guess.of(written, words).map(word -> "; did you mean `" + word + "`?").orElse("");
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
