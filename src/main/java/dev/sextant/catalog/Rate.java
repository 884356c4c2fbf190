package dev.sextant.catalog;

/** How often something happens, as written and per second. */
public record Rate(double perSecond, String text) {
  @Override
  public String toString() {
    return text;
  }
}
