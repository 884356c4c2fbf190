/**
 * What people and programs read: findings as text, JSON and what CI systems take, reviews, and
 * diagrams.
 *
 * <p>Renderers decide nothing. They are given findings, a review or a flow, and write the same
 * bytes for the same input.
 */
@NullMarked
package dev.sextant.render;

import org.jspecify.annotations.NullMarked;
