package dev.sextant.catalog;

/**
 * What running a handler twice would repeat in its own store; stated {@code none} where nothing.
 */
public enum Effect {
  LOCAL
}
