package dev.sextant.catalog.loader;

import dev.sextant.catalog.Base;
import dev.sextant.catalog.DurationText;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Locator;
import dev.sextant.catalog.MessageRef;
import dev.sextant.catalog.Rate;
import dev.sextant.catalog.Size;
import dev.sextant.catalog.Traffic;
import dev.sextant.catalog.source.ListNode;
import dev.sextant.catalog.source.MapNode;
import dev.sextant.catalog.source.Node;
import dev.sextant.catalog.source.ScalarNode;
import dev.sextant.finding.CatalogPath;
import dev.sextant.finding.PathPattern;
import dev.sextant.finding.Place;
import dev.sextant.finding.SourceSpan;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a catalog was understood to say, one fact a line, to lay beside what is written. What is
 * stated elsewhere, as for a whole group, says where.
 */
final class Outline {
  /** What a catalog writes as one value. */
  private static final Set<Class<?>> SCALARS =
      Set.of(
          Locator.class,
          MessageRef.class,
          Rate.class,
          Size.class,
          MapNode.class,
          ListNode.class,
          ScalarNode.class);

  /** What says where something is, or is only made of other facts. */
  private static final Set<Class<?>> SILENT =
      Set.of(Place.class, Base.class, SourceSpan.class, PathPattern.class, Traffic.class);

  private final StringBuilder text = new StringBuilder();

  private Outline() {}

  static String of(Record thing) {
    Outline outline = new Outline();
    outline.parts(thing, "", CatalogPath.ROOT);
    return outline.text.toString();
  }

  private void parts(Record thing, String indent, CatalogPath within) {
    CatalogPath own = within;
    for (RecordComponent part : thing.getClass().getRecordComponents()) {
      if (value(thing, part) instanceof Place place) {
        own = place.path();
      }
    }
    for (RecordComponent part : thing.getClass().getRecordComponents()) {
      told(part.getName(), value(thing, part), indent, own);
    }
  }

  private void told(String name, @Nullable Object value, String indent, CatalogPath within) {
    if (value instanceof Fact<?> fact) {
      if (!fact.isAbsent()) {
        boolean here = fact.place().path().isWithin(within);
        String at = here ? name : name + " (" + fact.place().path() + ")";
        told(at, fact.isKnown() ? fact.value() : fact.state(), indent, fact.place().path());
      }
    } else if (value instanceof Collection<?> all) {
      int number = 0;
      for (Object one : all) {
        told(name + " " + ++number, one, indent, within);
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, one) -> told(name + " " + key, one, indent, within));
    } else if (value == null || SILENT.contains(value.getClass())) {
      return;
    } else if (value instanceof Record thing && !SCALARS.contains(value.getClass())) {
      text.append(indent).append(name).append(":\n");
      parts(thing, indent + "  ", within);
    } else {
      text.append(indent).append(name).append(": ").append(said(value)).append('\n');
    }
  }

  private static String said(Object value) {
    if (value instanceof Duration duration) {
      return DurationText.of(duration);
    }
    if (value instanceof Rate rate) {
      return rate + " = " + rate.perSecond() + "/s";
    }
    if (value instanceof Size size) {
      return size + " = " + size.bytes();
    }
    return value instanceof Node node ? node.kind() : value.toString();
  }

  private static @Nullable Object value(Record thing, RecordComponent part) {
    try {
      return part.getAccessor().invoke(thing);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
