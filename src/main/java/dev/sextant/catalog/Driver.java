package dev.sextant.catalog;

/** Why a design uses events at all. */
public enum Driver {
  REPLACES_SYNCHRONOUS_CHAIN,
  ADOPTS_BROKER,
  NEEDS_SAGA,
  AUDIT,
  INTEGRATION
}
