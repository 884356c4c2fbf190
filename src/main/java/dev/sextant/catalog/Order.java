package dev.sextant.catalog;

/** How far messages stay in the order in which they were sent. */
public enum Order {
  PER_KEY,
  TOTAL
}
