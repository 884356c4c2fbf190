package dev.sextant.catalog.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unquoted values have the types of YAML 1.2's core schema, and of no older one. */
class ScalarTypesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "NULL    = ~ null Null NULL",
        "BOOLEAN = true True TRUE false False FALSE",
        "INTEGER = 0 9 -1 +7 007 0o17 0xFf 123456789012345678901234567890",
        "DECIMAL = 1.5 .5 -.5 +.5 0. 1e3 9E-2 .inf -.INF +.Inf .nan .NaN",
        "TEXT    = yes no on off y nul tRUE / : ; a /1 :1 *1 - + . -. .. 1_000 0o8 0xg 1.2.3 1:30"
            + " 2026-03-01 12h ５ inf -.nan e3"
      })
  void asTheCoreSchemaHasThem(ScalarNode.Type type, String values) {
    Arrays.stream(values.split(" "))
        .forEach(value -> assertEquals(type, ScalarNode.resolve(value), value));
  }
}
