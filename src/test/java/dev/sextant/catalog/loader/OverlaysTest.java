package dev.sextant.catalog.loader;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Channel;
import dev.sextant.finding.Finding;
import dev.sextant.finding.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs between environments lies over a catalog's file, and is no part of it. */
class OverlaysTest {
  private static final String CATALOG =
      """
      sextant: 1
      system: Shop
      brokers:
        main: {kind: kafka, settings: {a: 1, b: 2}}
      channels:
        orders: {broker: main, order: per-key, partitions: 12, envelope: {id: header id, trace: none}}
        empty:
      """;

  @TempDir private Path temp;
  private Folder folder;

  @BeforeEach
  void aCatalog() throws IOException {
    folder = new Folder(temp.toRealPath().resolve("root")).file("catalog.yaml", CATALOG);
    folder.file(".sextant.yaml", "");
  }

  @Test
  void joinsMapsAndReplacesTheRest() throws IOException {
    folder.file(
        "catalog.prod.yaml",
        """
        brokers:
          main: {version: "4.1", settings: {b: 3, c: 4}}
        channels:
          orders: {order: none, partitions: 48, retention: 7d, envelope: {trace: header t}}
          empty: {partitions: 3}
        """);
    LoadedCatalog loaded = loaded("prod");
    assertEquals(List.of(), loaded.findings());
    Channel orders = channel(loaded, "orders");
    assertTrue(orders.order().isNone());
    assertEquals(48, orders.partitions().value());
    assertEquals("catalog.prod.yaml:4:37", orders.partitions().place().span().toString());
    assertEquals(Duration.ofDays(7), orders.retention().value());
    assertEquals("main", orders.broker().value());
    assertEquals("catalog.yaml:6:3", orders.place().span().toString());
    assertEquals("header id", orders.envelope().value().id().value().toString());
    assertEquals("header t", orders.envelope().value().trace().value().toString());
    assertEquals(3, channel(loaded, "empty").partitions().value());
    assertEquals(
        "a=1 b=3 c=4",
        loaded.catalog().brokers().get("main").settings().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue().value())
            .collect(joining(" ")));
    assertEquals(
        List.of("catalog.yaml", "catalog.prod.yaml"),
        loaded.files().stream().map(SourceFile::name).toList());
  }

  @Test
  void takesNothingAwayByWhatIsEmpty() throws IOException {
    folder.file("catalog.prod.yaml", "channels: {orders: {partitions: , order: ~}, empty: }\n");
    assertEquals(12, channel(loaded("prod"), "orders").partitions().value());
    folder.file("catalog.prod.yaml", "");
    assertEquals(List.of(), loaded("prod").findings());
  }

  @Test
  void declaresNothing() throws IOException {
    folder.file(
        "catalog.prod.yaml",
        "channels: {ordrs: {partitions: 3}, x-own: {a: 1}, orders: 3}\nbrokers: [main]\n");
    LoadedCatalog loaded = loaded("prod");
    assertEquals(
        List.of(
            "unknown-reference channels.ordrs catalog.prod.yaml:1:12: `ordrs` is not declared under"
                + " `channels` of `catalog.yaml`, over which this file lies (did you mean `orders`?)",
            "wrong-type channels.orders catalog.prod.yaml:1:59: `orders` should be a map, but is a"
                + " number (write what differs as `name: value`)",
            "wrong-type brokers catalog.prod.yaml:2:10: `brokers` should be a map, but is a list"
                + " (write what differs as `name: value`)"),
        loaded.findings().stream().map(Folder::line).toList());
    assertEquals(Set.of("orders", "empty"), loaded.catalog().channels().keySet());
    assertEquals(12, channel(loaded, "orders").partitions().value());
  }

  @Test
  void isNoPartOfTheCatalogWhateverLinesItHas() throws IOException {
    folder.file("catalog.prod.yaml", "sextant: 1\nsystem: Other\nchannels: {orders: {}}\n");
    assertEquals(
        List.of("unknown-key system"),
        loaded("prod").findings().stream().map(f -> f.ruleName() + " " + f.subject()).toList());
  }

  @Test
  void othersAreSetAsideWhereTheyCanBeNothingElse() throws IOException {
    folder.file("catalog.dev.yaml", "sextant: 1\nchannels: {orders: {partitions: 1}}\n");
    folder.file("catalog.prod.yaml", "channels: {orders: {partitions: 48}}\n");
    assertEquals(12, channel(loaded(null), "orders").partitions().value());
    assertEquals(48, channel(loaded("prod"), "orders").partitions().value());
    assertEquals(1, channel(loaded("dev"), "orders").partitions().value());
    assertNull(loaded(null).environment());
  }

  @Test
  void partsWithADotInTheirNamesStayParts() throws IOException {
    folder.file("catalog.more.yaml", "sextant: 1\nchannels: {orders: {}, more: {}}\n");
    folder.file("catalog.events.yaml", "sextant: 1\nevents: {OrderPlaced: {}}\n");
    folder.file("other.prod.yaml", "sextant: 1\nchannels: {further: {}}\n");
    LoadedCatalog loaded = loaded(null);
    assertEquals(
        Set.of("orders", "empty", "more", "further"), loaded.catalog().channels().keySet());
    assertEquals(
        List.of("duplicate-name"), loaded.findings().stream().map(Finding::ruleName).toList());
  }

  @Test
  void patternsOfIncludePassThemOver() throws IOException {
    folder.file("a/catalog.yaml", "sextant: 1\nsystem: A\ninclude: ['../t/*.yaml']\n");
    folder.file("t/orders.yaml", "sextant: 1\nchannels: {o: {partitions: 2}}\n");
    folder.file("t/orders.dev.yaml", "sextant: 1\nchannels: {o: {partitions: 1}}\n");
    folder.file("t/orders.prod.yaml", "channels: {o: {partitions: 9}}\n");
    assertEquals(List.of(), loaded("a", null).findings());
    assertEquals(9, channel(loaded("a", "prod"), "o").partitions().value());
    assertEquals(1, channel(loaded("a", "dev"), "o").partitions().value());
  }

  @Test
  void worksForASingleFileAndTheOtherEnding() throws IOException {
    folder.file("catalog.prod.yml", "channels: {orders: {partitions: 48}}\n");
    assertEquals(48, channel(loaded("catalog.yaml", "prod"), "orders").partitions().value());
    folder.file("catalog.prod.yaml", "channels: {orders: {partitions: 96}}\n");
    LoadedCatalog both = loaded("catalog.yaml", "prod");
    assertEquals(96, channel(both, "orders").partitions().value());
    assertEquals(
        List.of("duplicate-name"), both.findings().stream().map(Finding::ruleName).toList());
  }

  @Test
  void knowsWhichEnvironmentsThereAre() throws IOException {
    folder.file("catalog.dev.yaml", "channels: {orders: {}}\n");
    folder.file("catalog.prod.yml", "sextant: 1\nbrokers: {main: {}}\n");
    folder.file("catalog.notes.yaml", "todo: [everything]\n");
    folder.file("elsewhere.test.yaml", "channels: {orders: {}}\n");
    Environment environment = loaded("prd").environment();
    assertEquals(new Environment("prd", false, Set.of("dev", "prod")), environment);
  }

  @Test
  void readsNothingOutsideOfTheRoot() throws IOException {
    Files.writeString(temp.resolve("secret.yaml"), "channels: {orders: {partitions: 666}}\n");
    folder.link("catalog.prod.yaml", "../secret.yaml");
    LoadedCatalog loaded = loaded("prod");
    assertFalse(loaded.complete());
    assertEquals(12, channel(loaded, "orders").partitions().value());
    assertEquals(
        List.of("this is a link to a file outside of the catalog's root"),
        loaded.findings().stream().map(Finding::message).toList());
  }

  @Test
  void saysWhatCannotBeRead() throws IOException {
    for (String content : List.of("[1, 2]\n", "channels: {", "a: &x [*x]\n", "\u0000")) {
      folder.file("catalog.prod.yaml", content);
      assertFalse(loaded("prod").complete(), content);
    }
    folder.file("catalog.prod.yaml", "sextant: 2\nchannels: {orders: 3, empty: [1]}\nbrokers: x\n");
    assertEquals(4, loaded("prod").findings().size());
    folder.file("catalog.prod.yaml", "#" + "x".repeat(2_000_000));
    assertFalse(loaded("prod").complete(), "too large");
  }

  @Test
  void boundsWhatAliasesMakeOfIt() throws IOException {
    String deep =
        "x-0: &a0 {k: 1}\n"
            + IntStream.rangeClosed(1, 40)
                .mapToObj(i -> "x-%d: &a%d {l: *a%d, r: *a%d}\n".formatted(i, i, i - 1, i - 1))
                .collect(joining());
    folder.file("catalog.prod.yaml", deep + "channels: {orders: *a40}\n");
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> loaded("prod"));
    String wide = IntStream.range(0, 3000).mapToObj(i -> "k" + i + ": {v: 1}, ").collect(joining());
    folder.file("catalog.yaml", "sextant: 1\nsystem: S\nchannels: {orders: {" + wide + "}}\n");
    folder.file("catalog.prod.yaml", "channels: {orders: {" + wide + "}}\n");
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> loaded("prod"));
  }

  private LoadedCatalog loaded(@Nullable String environment) throws IOException {
    return loaded("", environment);
  }

  private LoadedCatalog loaded(String below, @Nullable String environment) throws IOException {
    List<LoadedCatalog> all =
        new CatalogLoader(folder.path(), 1_000_000, environment).load(folder.path().resolve(below));
    assertEquals(1, all.size());
    return all.get(0);
  }

  private static Channel channel(LoadedCatalog loaded, String name) {
    Channel channel = loaded.catalog().channels().get(name);
    if (channel == null) {
      throw new AssertionError("no channel " + name);
    }
    return channel;
  }
}
