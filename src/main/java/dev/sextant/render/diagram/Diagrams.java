package dev.sextant.render.diagram;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Flow;
import dev.sextant.flow.CausalGraph;
import dev.sextant.render.diagram.chart.Atlas;
import dev.sextant.render.diagram.chart.CausalChart;
import dev.sextant.render.diagram.chart.Chart;
import dev.sextant.render.diagram.chart.ContextChart;
import dev.sextant.render.diagram.chart.TopologyChart;
import dev.sextant.render.diagram.sequence.Sequences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lists the pictures of catalogs; one for all catalogs of a run, so that no two share a file. */
public final class Diagrams {
  /** What a picture can tell. */
  public enum Kind {
    /** What happens in a flow, from top to bottom. */
    SEQUENCE,
    /** Which message leads to which, and through whom. */
    CAUSAL,
    /** What flows between bounded contexts, and who owns them. */
    CONTEXT,
    /** What carries the messages, who sends and who receives. */
    TOPOLOGY
  }

  private final FileNames names;
  private final boolean several;

  /**
   * @param several whether pictures of more than one catalog are asked for, so that files of flows
   *     are named after their system too
   */
  public Diagrams(FileNames names, boolean several) {
    this.names = names;
    this.several = several;
  }

  /** All pictures of a kind, in the order of the catalog, an index before its parts. */
  public static List<Picture> of(Catalog catalog, CausalGraph causality, Kind kind) {
    return new Diagrams(new FileNames(), false).list(catalog, causality, kind, List.of());
  }

  /**
   * The pictures of a kind.
   *
   * @param flows the names of the flows to show, where the kind shows flows; all where empty
   */
  public List<Picture> list(
      Catalog catalog, CausalGraph causality, Kind kind, Collection<String> flows) {
    return switch (kind) {
      case SEQUENCE -> sequences(catalog, causality, flows);
      case CAUSAL ->
          pages(
              catalog,
              kind,
              flows,
              CausalChart.of(catalog, causality, Set.copyOf(flows)),
              "Which message leads to which, and through whom");
      case CONTEXT ->
          pages(
              catalog,
              kind,
              List.of(),
              ContextChart.of(catalog),
              "Bounded contexts, who owns them and what flows between them");
      case TOPOLOGY ->
          pages(
              catalog,
              kind,
              List.of(),
              TopologyChart.of(catalog),
              "Channels, who sends to them, who reads them, and where dead letters go");
    };
  }

  private List<Picture> pages(
      Catalog catalog, Kind kind, Collection<String> flows, Chart chart, String caption) {
    if (chart.nodes().isEmpty()) {
      return List.of();
    }
    List<String> parts = new ArrayList<>(List.of(catalog.system()));
    parts.addAll(flows);
    parts.add(kind.name().toLowerCase(Locale.ROOT));
    String stem = String.join("-", parts);
    return Atlas.of(chart, part -> names.of(part.isEmpty() ? stem : stem + "-" + part)).stream()
        .map(
            page ->
                new Picture(
                    page.file(),
                    page.chart().title(),
                    page.name().isEmpty() ? caption : caption + ": " + page.name(),
                    page.chart()))
        .toList();
  }

  private List<Picture> sequences(
      Catalog catalog, CausalGraph causality, Collection<String> flows) {
    List<Picture> pictures = new ArrayList<>();
    for (Flow flow : catalog.flows().values()) {
      String file = names.of(several ? catalog.system() + "-" + flow.name() : flow.name());
      if (flows.isEmpty() || flows.contains(flow.name())) {
        pictures.add(
            new Picture(
                file, flow.name(), flow.summary().or(""), Sequences.of(catalog, causality, flow)));
      }
    }
    return pictures;
  }
}
