package dev.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sextant.cli.completion.Program;
import dev.sextant.finding.RuleInfo;
import dev.sextant.rules.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What a shell offers is what the program takes. */
class CompletionTest {
  private static final Path BASH = Path.of("/bin/bash");

  private final CommandLine line = new Commands(InputStream.nullInputStream()).all();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void knowsEveryCommandOptionAndRule(Program.Shell shell) {
    String script = Program.of(line).script(shell);
    line.getSubcommands().keySet().forEach(command -> assertHas(script, command));
    line.getSubcommands().values().stream()
        .flatMap(command -> command.getCommandSpec().options().stream())
        .filter(option -> !option.hidden())
        .map(OptionSpec::longestName)
        .forEach(name -> assertHas(script, shell == Program.Shell.FISH ? name.substring(2) : name));
    Rules.infos().stream().map(RuleInfo::name).forEach(rule -> assertHas(script, rule));
    Stream.of("sarif", "never", "observability", "mermaid").forEach(w -> assertHas(script, w));
    assertTrue(!script.contains("SARIF "), "words are written as the program writes them");
  }

  private static void assertHas(String script, String word) {
    assertTrue(Pattern.compile("(?<!\\w)" + word + "(?!\\w)").matcher(script).find(), word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          sextant l                           | lint
          sextant --v                         | --version --verbose
          sextant lint --f                    | --format --fail-on
          sextant lint --format = s           | sarif
          sextant lint --fail-on n            | note never
          sextant -q lint --fail-on n         | note never
          sextant lint --format json --fo     | --format
          sextant lint --stage events,re      | events,replay
          sextant explain dual-w              | dual-write
          sextant lint --rule unit-missing,du | unit-missing,duplicate-name unit-missing,dual-write
          sextant completion f                | fish
          sextant help ex                     | explain
          sextant lint READ                   | -
          sextant lint --today 2              | -
          """)
  void bashOffersWhatBeginsLikeIt(String typed, String offered) throws Exception {
    assumeTrue(Files.isExecutable(BASH));
    Path script = folder.resolve("sextant.bash");
    Files.writeString(script, Program.of(line).script(Program.Shell.BASH));
    String program =
        """
        source '%s'
        COMP_WORDS=(%s)
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _sextant
        echo "${COMPREPLY[*]}"
        """
            .formatted(
                script,
                Stream.of(typed.strip().split(" ", -1))
                    .map(word -> "'" + word + "'")
                    .collect(Collectors.joining(" ")));
    assertEquals(offered == null ? "" : offered, printed(program).strip());
  }

  private static String printed(String program) throws IOException, InterruptedException {
    Process bash =
        new ProcessBuilder(List.of(BASH.toString(), "--norc", "-c", program))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(bash.getInputStream().readAllBytes(), UTF_8);
    bash.waitFor();
    return printed;
  }
}
