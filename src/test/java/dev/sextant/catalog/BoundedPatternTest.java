package dev.sextant.catalog;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.PatternSyntaxException;
import org.junit.jupiter.api.Test;
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

  @Test
  void takesWhatIsLargeAndRefusesWhatIsLarger() {
    assertTrue(isTaken("a".repeat(10_000)));
    assertFalse(isTaken("a".repeat(10_001)));
    assertTrue(isTaken("a{1000}".repeat(10)));
    assertFalse(isTaken("a{1000}".repeat(10) + "b"));
    assertTrue(isTaken("[" + "a".repeat(9_998) + "]"));
    assertFalse(isTaken("[" + "a".repeat(9_999) + "]"));
    assertTrue(isTaken("(".repeat(200) + ")".repeat(200)));
    assertFalse(isTaken("(".repeat(201) + ")".repeat(201)));
  }

  private static boolean isTaken(String regex) {
    try {
      return BoundedPattern.compile(regex).pattern().equals(regex);
    } catch (PatternSyntaxException refused) {
      return false;
    }
  }
}
