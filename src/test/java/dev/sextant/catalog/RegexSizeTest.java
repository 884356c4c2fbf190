package dev.sextant.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an expression counts for once its repetitions are written out, and how deep it goes. */
class RegexSizeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '\0',
      textBlock =
          """
          abc                            = 3 = 0
          a|b+                           = 4 = 0
          a{3}                           = 3 = 0
          a{2,5}                         = 5 = 0
          a{50,}                         = 50 = 0
          ab{3}c{2}d                     = 7 = 0
          a{0}                           = 1 = 0
          (ab)                           = 3 = 1
          (ab){3}                        = 9 = 1
          x(ab){3}y                      = 11 = 1
          x((a)b){2}                     = 9 = 2
          (a)(b)                         = 4 = 1
          ((a{10}){10}){10}              = 1110 = 2
          ab)c                           = 4 = 0
          [abc]{4}                       = 4 = 0
          []a]{4}                        = 4 = 0
          [^]a]{4}                       = 4 = 0
          [a\\]b]{4}                     = 4 = 0
          [[:alpha:]]{4}                 = 4 = 0
          [[:alpha]{4}                   = 4 = 0
          [x                             = 1 = 0
          [x[:a                          = 1 = 0
          [(]{4}                         = 4 = 0
          [a](b){2}[:]                             = 6 = 1
          x[[:(:]                        = 2 = 0
          \\d{4}                         = 4 = 0
          \\({4}                         = 4 = 0
          \\x{41}{3}                     = 3 = 0
          \\p{Lu}{3}                     = 3 = 0
          \\P{Lu}{3}                     = 3 = 0
          \\pL{3}                        = 4 = 0
          \\x{41                         = 4 = 0
          \\d\\                          = 2 = 0
          a{x}                           = 4 = 0
          a{1x}b                         = 6 = 0
          a{/}                           = 4 = 0
          a{:}                           = 4 = 0
          a{                             = 2 = 0
          {                              = 1 = 0
          a{0000000000000000003}         = 3 = 0
          """)
  void writtenOut(String regex, long steps, int depth) {
    RegexSize size = RegexSize.of(regex);
    assertEquals(steps, size.steps());
    assertEquals(depth, size.depth());
  }

  @ParameterizedTest
  @CsvSource({
    "'((((a{999999}){999999}){999999}){999999})'",
    "'a{9999999999999999999}'",
    "'(a{99999999}){99999999}(b{99999999}){99999999}'"
  })
  void hugeIsNoOverflow(String regex) {
    long steps = RegexSize.of(regex).steps();
    assertEquals(1L << 30, Math.min(steps, 1L << 30));
    assertEquals(0, steps >> 32);
  }
}
