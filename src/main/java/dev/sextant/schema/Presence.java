package dev.sextant.schema;

/** What a contract says about a field being there. */
public enum Presence {
  /** Every document that the contract accepts has it, and it is not null. */
  ALWAYS,
  /** Some documents have it. */
  SOMETIMES,
  /** The contract names the fields there, and this is not among them. */
  NEVER,
  /** The contract does not say which fields there are, or cannot be read. */
  UNSAID
}
