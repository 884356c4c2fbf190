package dev.sextant.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts come from pull requests: none may hang or end the program. */
class HostileSchemaTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path folder;

  @Test
  void answersCatastrophicExpressionsAtOnce() {
    for (String pattern :
        new String[] {"^(a+)+$", "^(a|a)*$", "(?=a)^(a+)+$", "^(?!x)(a|aa)+$", "^((a+)+)\\\\1$"}) {
      Schema schema = new Given(folder).json("{\"pattern\": \"" + pattern + "\"}");
      assertTrue(schema.isReadable(), pattern);
      assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () -> schema.validate(Given.document("\"" + "a".repeat(50) + "!\"")),
          pattern);
      assertEquals(
          1, schema.validate(Given.document("\"" + "a".repeat(50) + "!\"")).size(), pattern);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[a", "a{2,1}", "(?<n>a)(?<n>b)", "*a", "\\\\"})
  void saysThatAnExpressionIsNone(String pattern) {
    Schema schema =
        new Given(folder).json("{\"pattern\": \"" + pattern.replace("\\", "\\") + "\"}");
    assertFalse(schema.isReadable(), pattern);
    assertEquals(SchemaFlaw.Kind.INVALID, schema.flaws().get(0).kind());
  }

  @Test
  void boundsExpressionsThatAreLargeThemselves() {
    for (String pattern :
        new String[] {
          "(".repeat(4000) + ")".repeat(4000),
          "((((a{1,900}){1,900}){1,900}){1,900})",
          "(?=(((a{900}){900}){900}))",
          "a".repeat(100_000)
        }) {
      assertTimeoutPreemptively(
          PATIENCE,
          () ->
              new Given(folder)
                  .json("{\"pattern\": \"" + pattern + "\"}")
                  .validate(Given.document("\"aaaa\"")));
    }
  }

  @Test
  void boundsDepth() {
    String deep = "{\"properties\":{\"a\":".repeat(10_000) + "{}" + "}}".repeat(10_000);
    Schema schema = assertTimeoutPreemptively(PATIENCE, () -> new Given(folder).json(deep));
    assertFalse(schema.isReadable());
    String yaml = "[".repeat(20_000) + "]".repeat(20_000);
    assertFalse(new Given(folder).file("deep.yaml", yaml).schema("deep.yaml").isReadable());
  }

  @Test
  void boundsAliases() {
    String bomb =
        "x0: &x0 {type: string}\n"
            + IntStream.range(1, 60)
                .mapToObj(
                    i ->
                        "x%d: &x%d {properties: {a: *x%d, b: *x%d}}\n"
                            .formatted(i, i, i - 1, i - 1))
                .collect(Collectors.joining());
    assertTimeoutPreemptively(
        PATIENCE,
        () ->
            assertFalse(
                new Given(folder).file("bomb.yaml", bomb).schema("bomb.yaml#/x59").isReadable()));
  }

  @Test
  void followsLongChainsOfReferences() {
    String chain =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "\"d%d\": {\"$ref\": \"#/$defs/d%d\"}".formatted(i, i + 1))
            .collect(Collectors.joining(", "));
    Schema schema =
        new Given(folder)
            .json(
                "{\"$ref\": \"#/$defs/d0\", \"$defs\": {"
                    + chain
                    + ", \"d5000\": {\"properties\": {\"a\": {\"type\": \"string\"}}}}}");
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          assertTrue(schema.isReadable(), Given.told(schema).toString());
          assertEquals(1, schema.fields().size());
          assertEquals(1, schema.validate(Given.document("{\"a\": 1}")).size());
        });
  }

  @Test
  void doublesNothingWithoutEnd() {
    String doubling =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    "\"d%d\": {\"anyOf\": [{\"$ref\": \"#/$defs/d%d\"}, {\"$ref\": \"#/$defs/d%d\"}], \"properties\": {\"x\": {\"$ref\": \"#/$defs/d%d\"}, \"y\": {\"$ref\": \"#/$defs/d%d\"}}}"
                        .formatted(i, i + 1, i + 1, i + 1, i + 1))
            .collect(Collectors.joining(", "));
    Schema schema =
        new Given(folder)
            .json(
                "{\"$ref\": \"#/$defs/d0\", \"$defs\": {"
                    + doubling
                    + ", \"d60\": {\"required\": [\"z\"]}}}");
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          assertTrue(schema.isReadable());
          schema.fields();
          schema.presence("/x/y/x/y/x/y/z");
          schema.field("/x/x/x/x/x/x/x/x/x");
          assertEquals(1, schema.validate(Given.document("{\"x\": {\"y\": {\"x\": {}}}}")).size());
        });
  }

  @Test
  void asksOfWideAlternativesOnlySoMuch() {
    String alternative =
        "{\"anyOf\": [{\"properties\": {\"id\": {\"type\": \"string\"}, \"x%d\": {}}, \"required\": [\"id\"]},"
            + " {\"properties\": {\"id\": {\"type\": \"integer\"}}}]}";
    Schema wide =
        new Given(folder)
            .json("{\"allOf\": [" + repeated(200, i -> alternative.formatted(i)) + "]}");
    assertTimeoutPreemptively(PATIENCE, () -> wide.presence("/id"));
    Schema deep = new Given(folder).json("{\"properties\": {\"id\": " + choices(7) + "}}");
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          deep.presence("/id");
          deep.fields();
          deep.validate(Given.document("{\"id\": 3}"));
        });
  }

  @Test
  void multipliesNoAlternativesThatAreReferredTo() {
    String levels =
        repeated(
            5,
            i ->
                "\"d%d\": {\"anyOf\": [%s]}"
                    .formatted(
                        i, repeated(100, j -> "{\"$ref\": \"#/$defs/d%d\"}".formatted(i + 1))));
    Schema schema =
        new Given(folder)
            .json(
                "{\"properties\": {\"id\": {\"$ref\": \"#/$defs/d0\"}}, \"$defs\": {"
                    + levels
                    + ", \"d5\": {\"enum\": [\"a\", \"b\"]}}}");
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          schema.fields();
          schema.field("/id");
        });
  }

  @Test
  void readsManyFieldsAndPatterns() {
    String fields = repeated(20_000, i -> "\"p%d\": {\"type\": \"string\"}".formatted(i));
    String required = repeated(20_000, i -> "\"p" + i + "\"");
    Schema many =
        new Given(folder)
            .json("{\"properties\": {" + fields + "}, \"required\": [" + required + "]}");
    assertTimeoutPreemptively(PATIENCE, () -> assertEquals(5_000, many.fields().size()));
    assertEquals(Presence.ALWAYS, many.presence("/p19999"));
    String patterns = repeated(2_000, i -> "\"^(a|a)*%d$\": {}".formatted(i));
    String others = repeated(2_000, i -> "\"p%d\": {}".formatted(i));
    Schema patterned =
        new Given(folder)
            .json("{\"patternProperties\": {" + patterns + "}, \"properties\": {" + others + "}}");
    assertTimeoutPreemptively(PATIENCE, patterned::fields);
  }

  private static String repeated(int times, IntFunction<String> each) {
    return IntStream.range(0, times).mapToObj(each).collect(Collectors.joining(", "));
  }

  /** Alternatives of alternatives: four to the power of the depth. */
  private static String choices(int depth) {
    String inner = depth == 0 ? "" : choices(depth - 1);
    return depth == 0
        ? "{\"properties\": {\"id\": {}}}"
        : "{\"anyOf\": [%s, %s], \"oneOf\": [%s, %s]}".formatted(inner, inner, inner, inner);
  }

  @Test
  void saysWhereReferencesLeadInACircle() {
    Schema schema = new Given(folder).json("{\"$ref\": \"#\"}");
    assertEquals(1, schema.flaws().size(), Given.told(schema).toString());
    Schema wide =
        new Given(folder)
            .json(
                "{\"$ref\": \"#/$defs/a\", \"$defs\": {\"a\": {\"oneOf\": [{\"$ref\": \"#/$defs/b\"}]}, \"b\": {\"not\": {\"$ref\": \"#/$defs/a\"}}}}");
    assertEquals(1, wide.flaws().size(), Given.told(wide).toString());
    Schema fine =
        new Given(folder)
            .json("{\"properties\": {\"a\": {\"$ref\": \"#\"}}, \"items\": {\"$ref\": \"#\"}}");
    assertTrue(fine.isReadable());
  }

  @Test
  void readsHugeEnumsAndNumbers() {
    String values =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "\"v" + i + "\"")
            .collect(Collectors.joining(","));
    Schema schema = new Given(folder).json("{\"enum\": [" + values + "]}");
    assertTimeoutPreemptively(
        PATIENCE, () -> assertEquals(1, schema.validate(Given.document("\"w\"")).size()));
    Schema numbers = new Given(folder).json("{\"multipleOf\": 0.0000001, \"maximum\": 1e300}");
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          for (String number :
              new String[] {
                "1e999999999", "-1e999999999", "1e-999999999", "9".repeat(900), "1e400"
              }) {
            numbers.validate(Given.document(number));
          }
        });
    assertFalse(new Given(folder).json("{\"minimum\": 1e999999999}").isReadable());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "3",
        "\"text\"",
        "{",
        "{\"$ref\": 3}",
        "{\"$ref\": \"\"}",
        "{\"$ref\": \"#/\"}",
        "{\"$id\": \"::::\"}",
        "{\"$id\": \"urn:a:b\", \"$ref\": \"c\"}",
        "{\"$id\": \"https://[\", \"$ref\": \"a\"}",
        "{\"$ref\": \"%zz\"}",
        "{\"$ref\": \"#%zz\"}",
        "{\"$anchor\": \"a b\"}",
        "{\"properties\": {\"$id\": {\"type\": \"string\"}, \"$ref\": {\"type\": \"string\"}}}",
        "{\"$ref\": \"https://json-schema.org/draft/2020-12/nothing\"}",
        "{\"$dynamicRef\": \"#a\"}",
        "{\"$id\": \"#\"}",
        "{\"$id\": \"a#b\"}",
        "{\"$ref\": \"?x=1\"}",
        "{\"$ref\": \"schema.json\"}",
        "{\"$schema\": \"\"}",
        "{\"items\": {\"items\": true}}",
        "true",
        "false"
      })
  void endsOnWhateverItIsGiven(String text) {
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          Schema schema = new Given(folder).json(text);
          schema.fields();
          schema.presence("/a/b");
          schema.validate(Given.document("{\"a\": [1]}"));
          assertEquals(schema.flaws().isEmpty(), schema.isReadable());
        });
  }
}
