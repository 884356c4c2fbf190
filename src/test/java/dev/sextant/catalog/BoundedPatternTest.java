package dev.sextant.catalog;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.PatternSyntaxException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where ordinary patterns end and bombs begin. */
class BoundedPatternTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[A-Z][A-Za-z]+$",
        "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        "([a-z]{1,63}\\.){1,20}[]{}()a]{2,3}",
        "a{,5}|b{x}|{",
        "\\(\\{\\[",
        "[[:alpha:]{]{1,1000}",
        "(\\x{9999}\\p{Lu}){10}",
      })
  void takesWhatPeopleWrite(String regex) {
    assertTrue(BoundedPattern.compile(regex).pattern().equals(regex));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((a{100}){100}){100}",
        "(?:(?:(?:x{50,}){50}){50}){1,50}",
        "([a-z]{1000}\\d{1000}){1000}",
        "(((((((((((((a{9}){9}){9}){9}){9}){9}){9}){9}){9}){9}){9}){9}){9})",
        "(",
        "a{2,1}",
        "(?=a)",
      })
  void refusesWhatWouldExplodeOrIsNoPattern(String regex) {
    assertThrows(PatternSyntaxException.class, () -> BoundedPattern.compile(regex));
  }
}
