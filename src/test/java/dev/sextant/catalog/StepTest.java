package dev.sextant.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.rules.InlineDesign;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the facts of a flow's step come to. */
class StepTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {do: x}                                 | x does
          {do: x, on-reject: retry}               | x does
          {do: x, on-reject: undo}                | x does, may refuse
          {send: C}                               | C sends
          {send: C, do: x}                        | C sends
          {send: C, on-reject: undo}              | C sends
          {send: C, on-timeout: retry}            | C sends
          {send: C, on-timeout: undo-all}         | C sends, gives up
          {send: C, on-timeout: undo-confirmed}   | C sends, gives up
          {send: C, retry: none}                  | C sends
          {send: C, retry: {attempts: 2}}         | C sends
          {send: C, retry: {exhausted: park}}     | C sends
          {send: C, retry: {exhausted: undo}}     | C sends, gives up
          {send: C, undo: D}                      | C sends, undone by D
          {send: C, undo: none}                   | C sends
          {do: x, undo: D}                        | x does, undone by D
          {do: x, undo: by hand}                  | x does
          """)
  void whatItMayComeTo(String facts, String expected) {
    String yaml = "commands: {C: {}, D: {}}\nflows: {f: {steps: [" + facts + "]}}\n";
    Flow flow = InlineDesign.of(yaml).catalog().flows().values().iterator().next();
    Step step = flow.steps().value().get(0);
    assertEquals(
        expected,
        step.title()
            + (step.isLocal() ? " does" : " sends")
            + (step.canRefuseItself() ? ", may refuse" : "")
            + (step.givesUp() ? ", gives up" : "")
            + (step.undoCommand() == null ? "" : ", undone by " + step.undoCommand()));
  }

  @ParameterizedTest
  @CsvSource({"{}, false", "{style: choreography}, false", "{style: orchestration}, true"})
  void aFlowIsOrchestratedWhereItSaysSo(String facts, boolean expected) {
    String yaml = "flows: {f: " + facts + "}\n";
    assertEquals(
        expected,
        InlineDesign.of(yaml).catalog().flows().values().iterator().next().isOrchestrated());
  }
}
