/**
 * A file as a tree whose every node knows where it stands.
 *
 * <p>One pass over the parser's events builds it, several times faster and smaller than composing.
 * Nothing in it is interpreted yet: the catalog's model, and the JSON tree for the rare schema
 * check, are projections of it. An alias is the very node it names, so that the tree may be a
 * graph; its {@link dev.sextant.catalog.source.Node#weight() weight} says how large it would be
 * written out, which is what bounds an alias bomb.
 */
@NullMarked
package dev.sextant.catalog.source;

import org.jspecify.annotations.NullMarked;
