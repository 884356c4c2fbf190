package dev.sextant.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A report that is wanted.
 *
 * @param file where it goes; standard output where there is none
 */
record ReportTarget(Format format, @Nullable Path file) {
  /** What a report can be written as. */
  enum Format {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    GITHUB,
    GITLAB,
    CHECKSTYLE,
    MARKDOWN
  }

  private static final class FormatWord extends Word<Format> {
    FormatWord() {
      super(Format.class);
    }
  }

  /** The formats to choose from. */
  static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Format.values()).map(Word::word).iterator();
    }
  }

  /** Reads {@code FORMAT} and {@code FORMAT=FILE}. */
  static final class Reader implements ITypeConverter<ReportTarget> {
    @Override
    public ReportTarget convert(String written) {
      int equals = written.indexOf('=');
      if (equals < 0) {
        return new ReportTarget(new FormatWord().convert(written), null);
      }
      Format format = new FormatWord().convert(written.substring(0, equals));
      String file = written.substring(equals + 1);
      if (file.isEmpty()) {
        throw new TypeConversionException(
            "`" + written + "` names no file; write it like " + written + "report.txt");
      }
      return new ReportTarget(format, file.equals("-") ? null : Path.of(file));
    }
  }

  /** The format as users write it. */
  String word() {
    return Word.word(format);
  }
}
