package dev.sextant.catalog;

/** An amount of data, as written and in bytes; of a throughput, the bytes of one second. */
public record Size(long bytes, String text) {
  @Override
  public String toString() {
    return text;
  }
}
