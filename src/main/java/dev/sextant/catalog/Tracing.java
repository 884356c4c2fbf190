package dev.sextant.catalog;

/** What becomes of the trace that comes in. */
public enum Tracing {
  CONTINUE,
  START
}
