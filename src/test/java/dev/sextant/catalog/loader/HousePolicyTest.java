package dev.sextant.catalog.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Naming;
import dev.sextant.catalog.Policy;
import dev.sextant.catalog.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One configuration's policy serves many catalogs, and none of them can loosen it. */
class HousePolicyTest {
  @TempDir private Path temp;

  @Test
  void holdsForACatalogThatSaysNothing() throws IOException {
    Policy policy = policy("outage: 4h, envelope: {id: header id}, reading: strict", "");
    assertEquals("PT4H .sextant.yaml:1:18", told(policy.outage()));
    assertEquals("header id .sextant.yaml:1:37", told(policy.envelope().value().id()));
    assertEquals(List.of(), policy.overruled());
  }

  @Test
  void leavesWhatOnlyTheCatalogStates() throws IOException {
    Policy policy =
        policy(
            "envelope: {id: header id}, naming: {pattern: {events: '^A'}}",
            "erasure: 30d, envelope: {trace: header t}, naming: {pattern: {groups: '^b'}}");
    assertEquals("PT720H catalog.yaml:3:19", told(policy.erasure()));
    assertEquals("header id .sextant.yaml:1:25", told(policy.envelope().value().id()));
    assertEquals("header t catalog.yaml:3:42", told(policy.envelope().value().trace()));
    assertEquals(2, policy.naming().patterns().size());
    assertEquals(List.of(), policy.overruled());
  }

  @Test
  void givesWayToAStricterCatalogOnly() throws IOException {
    assertEquals("PT24H catalog.yaml:3:18", told(policy("outage: 4h", "outage: 24h").outage()));
    assertEquals("PT4H .sextant.yaml:1:18", told(policy("outage: 4h", "outage: 1h").outage()));
    assertEquals("PT4H .sextant.yaml:1:18", told(policy("outage: 4h", "outage: 4h").outage()));
    assertEquals(
        "64KiB catalog.yaml:3:23",
        told(policy("max-payload: 1MiB", "max-payload: 64KiB").maxPayload()));
    assertEquals(
        "[kafka, sqs] .sextant.yaml:1:19",
        told(policy("brokers: [kafka, sqs]", "brokers: [kafka, nats]").brokers()));
    assertEquals("PT24H catalog.yaml:3:19", told(policy("erasure: none", "erasure: 1d").erasure()));
    assertEquals("none", told(policy("registry: none", "registry: here").registry()));
    assertEquals("PT24H catalog.yaml:3:19", told(policy("erasure: 2d", "erasure: 1d").erasure()));
    assertEquals("PT24H .sextant.yaml:1:19", told(policy("erasure: 1d", "erasure: 2d").erasure()));
    assertEquals(
        "64KiB .sextant.yaml:1:23",
        told(policy("max-payload: 64KiB", "max-payload: 1MiB").maxPayload()));
    assertEquals(
        "[sqs] catalog.yaml:3:19",
        told(policy("brokers: [kafka, sqs]", "brokers: [sqs]").brokers()));
    assertEquals(
        "ed$ .sextant.yaml:1:37",
        told(
            policy("naming: {pattern: {events: ed$}}", "naming: {pattern: {events: t$}}")
                .naming()
                .patterns()
                .get(Naming.Named.EVENTS)));
  }

  @Test
  void bothMayBuildOnAStandard() throws IOException {
    for (String standard : List.of("base: cloudevents, ", "")) {
      for (String other : List.of("base: cloudevents, ", "")) {
        Policy policy =
            policy(
                "envelope: {" + standard + "trace: header t}",
                "envelope: {" + other + "causation: header c}");
        assertEquals(
            !(standard + other).isEmpty(),
            policy.envelope().value().cloudEvents(),
            standard + other);
      }
    }
  }

  @Test
  void remembersWhatItOverrules() throws IOException {
    assertEquals(1, policy("registry: none", "registry: here").overruled().size());
    assertEquals(0, policy("max-payload: 1MiB", "max-payload: 1024KiB").overruled().size());
    assertEquals(0, policy("outage: 1h", "outage: 60m").overruled().size());
    assertEquals(0, policy("registry: here", "registry: here").overruled().size());
    assertEquals(1, policy("compatibility: full", "compatibility: none").overruled().size());
    assertEquals(
        0, policy("compatibility: forward", "compatibility: full-transitive").overruled().size());
    assertEquals(1, policy("compatibility: forward", "compatibility: backward").overruled().size());
    assertEquals(
        1, policy("compatibility: full-transitive", "compatibility: full").overruled().size());
  }

  @Test
  void requiresWhatEitherRequires() throws IOException {
    Policy policy = policy("require: [sla]", "require: [events.key, sla]");
    assertEquals(
        List.of("sla", "events.key", "sla"),
        policy.require().stream().map(Requirement::word).toList());
  }

  /** A file of one's own beside a catalog must not undo the house's. */
  @Test
  void holdsUnderANearerConfiguration() throws IOException {
    Files.createDirectories(temp.resolve("repository/.git"));
    Folder folder =
        new Folder(temp)
            .file(".sextant.yaml", "policy: {outage: 100h}\n")
            .file("repository/.sextant.yaml", "policy: {brokers: [sqs], outage: 4h}\n")
            .file("repository/team/.sextant.yaml", "policy: {outage: 1h, erasure: 30d}\n")
            .file("repository/team/catalog.yaml", "sextant: 1\nsystem: S\n");
    Policy policy = folder.catalogs("repository/team").get(0).catalog().policy();
    assertEquals("[sqs] repository/.sextant.yaml:1:19", told(policy.brokers()));
    assertEquals("PT4H repository/.sextant.yaml:1:34", told(policy.outage()));
    assertEquals("PT720H repository/team/.sextant.yaml:1:31", told(policy.erasure()));
    assertEquals(1, policy.overruled().size());
  }

  @Test
  void isReadAsCarefullyAsACatalog() throws IOException {
    Folder folder =
        new Folder(temp)
            .file(".sextant.yaml", "policy: {require: [runbok, 1], naming: {pattern: '('}}\n")
            .file("catalog.yaml", "sextant: 1\nsystem: S\npolicy: {require: sla, nameing: {}}\n");
    assertEquals(
        List.of(
            "unknown-key policy.nameing catalog.yaml:3:24: `nameing` is not a key of a policy (did you mean `naming`?)",
            "wrong-type policy.require catalog.yaml:3:19: `require` should be a list, but is text (write it as `[a, b]` or with a `-` before each item)"),
        folder.findings().stream().sorted().toList());
    assertEquals(
        List.of("policy.naming.pattern", "policy.require.1", "policy.require.2"),
        folder.loaded().configuration().findings().stream()
            .map(f -> f.subject())
            .sorted()
            .toList());
    Policy house = Objects.requireNonNull(folder.loaded().configuration().policy());
    assertTrue(house.naming().patterns().isEmpty(), "what is no pattern is for nothing");
    assertTrue(house.require().isEmpty());
    assertEquals(
        "item 1 of `require`, `runbok`, is not a fact that can be required (did you mean `runbook`?)",
        folder.loaded().configuration().findings().stream()
            .filter(f -> f.subject().equals("policy.require.1"))
            .map(f -> f.message() + " (" + f.help() + ")")
            .findFirst()
            .orElse(""));
  }

  private Policy policy(String house, String own) throws IOException {
    return new Folder(temp)
        .file(".sextant.yaml", "policy: {" + house + "}\n")
        .file("catalog.yaml", "sextant: 1\nsystem: S\npolicy: {" + own + "}\n")
        .catalog()
        .policy();
  }

  private static String told(Fact<?> fact) {
    return fact.isNone() ? "none" : fact.value() + " " + fact.place().span();
  }
}
