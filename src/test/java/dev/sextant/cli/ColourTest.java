package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

/** The conventions of no-color.org and of CLICOLOR_FORCE; an empty variable counts as unset. */
class ColourTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # NO_COLOR, CLICOLOR_FORCE, TERM,  terminal, colour
          '',         '',             xterm, true,     ON
          '',         '',             dumb,  true,     OFF
          '',         '',             xterm, false,    OFF
          1,          '',             xterm, true,     OFF
          '',         1,              xterm, false,    ON
          '',         0,              xterm, false,    OFF
          1,          1,              xterm, true,     OFF
          """)
  void followsTheConventions(
      String noColor, String force, String term, boolean terminal, Ansi expected) {
    var environment = Map.of("NO_COLOR", noColor, "CLICOLOR_FORCE", force, "TERM", term);
    assertEquals(expected, Colour.wanted(environment, terminal));
  }
}
