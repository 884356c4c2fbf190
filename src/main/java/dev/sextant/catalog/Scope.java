package dev.sextant.catalog;

/** Whether the catalog claims to hold everything, or only a view. */
public enum Scope {
  COMPLETE,
  PARTIAL
}
