/**
 * The judgement: one class a rule, one package a stage.
 *
 * <p>A {@link dev.sextant.rules.Rule} looks at a {@link dev.sextant.rules.Design} and reports what
 * it finds; the {@link dev.sextant.rules.Linter} runs rules and keeps one finding for one defect. A
 * rule's page, example and test are the files of its folder under {@code rules/} on the class path.
 */
@NullMarked
package dev.sextant.rules;

import org.jspecify.annotations.NullMarked;
