package dev.sextant.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {
  @Test
  void joinsWithAnAnd() {
    assertEquals("", Listing.of(List.of()));
    assertEquals("a", Listing.of(List.of("a")));
    assertEquals("a and b", Listing.of(List.of("a", "b")));
    assertEquals("a, b and c", Listing.of(List.of("a", "b", "c")));
  }

  @Test
  void countsTheRestOfMany() {
    assertEquals("a, b and 2 more", Listing.some(List.of("a", "b", "c", "d"), 2));
    assertEquals(
        "`a`, `b`, `c`, `d` and 2 more", Listing.quoted(List.of("a", "b", "c", "d", "e", "f")));
  }

  @Test
  void namesTheLastRatherThanCountIt() {
    assertEquals("a, b and c", Listing.some(List.of("a", "b", "c"), 2));
  }
}
