package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Each page is a manual page, and says all that help says. */
class ManPageTest {
  private static final Set<String> MACROS = Set.of("TH", "SH", "TP", "PP", "nf", "fi", "B", "I");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?!\\(|e|-|&|f[BIR]|\\[u)");

  private final Map<String, String> files = ProgramFiles.all("1.2.3", "2026-01-01");
  private final CommandLine line = new Commands(InputStream.nullInputStream()).all();

  @Test
  void everyCommandHasItsPage() {
    Set<String> expected = new TreeSet<>(Set.of("man/man1/sextant.1"));
    line.getSubcommands().keySet().forEach(name -> expected.add("man/man1/sextant-" + name + ".1"));
    assertEquals(expected, new TreeSet<>(pages().keySet()));
  }

  @Test
  void pagesHaveTheSectionsThatReadersExpect() {
    pages()
        .forEach(
            (name, page) -> {
              assertTrue(page.startsWith(".TH \"SEXTANT"), name);
              List.of("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "EXAMPLES")
                  .forEach(section -> assertTrue(page.contains(".SH \"" + section), section));
            });
    String program = files.get("man/man1/sextant.1");
    assertTrue(program.contains("2026-01-01\" \"Sextant 1.2.3\""), program);
    List.of("FILES", "ENVIRONMENT", "NO_COLOR", "JAVA_OPTS", ".I .sextant.yaml")
        .forEach(word -> assertTrue(program.contains(word), word));
  }

  @Test
  void pagesNameEveryOption() {
    line.getSubcommands()
        .forEach(
            (name, command) ->
                command.getCommandSpec().options().stream()
                    .filter(option -> !option.hidden())
                    .map(option -> option.longestName().replace("-", "\\-"))
                    .forEach(
                        option ->
                            assertTrue(
                                files.get("man/man1/sextant-" + name + ".1").contains(option),
                                option)));
  }

  /** Whatever else a line began with, a formatter would take for a macro and drop. */
  @Test
  void pagesUseOnlyWhatEveryFormatterKnows() {
    pages()
        .forEach(
            (name, page) ->
                page.lines()
                    .forEach(
                        text -> {
                          assertTrue(text.chars().allMatch(c -> c >= ' ' && c < 0x7F), text);
                          assertTrue(!ESCAPE.matcher(text).find(), text);
                          assertTrue(!text.startsWith("'"), text);
                          if (text.startsWith(".")) {
                            String macro = text.substring(1).split(" ", 2)[0];
                            assertTrue(MACROS.contains(macro), name + ": " + text);
                          }
                        }));
  }

  private Map<String, String> pages() {
    return files.entrySet().stream()
        .filter(file -> file.getKey().endsWith(".1"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
