package dev.sextant.finding;

/**
 * A rule's identity: its name is the defect in kebab-case and part of the interface.
 *
 * @param severity what its findings weigh unless the rule lowers or raises one
 */
public record RuleInfo(String name, Stage stage, Severity severity) {}
