package dev.sextant.catalog;

import dev.sextant.finding.Place;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Something a catalog may state: absent is unknown, {@code none} is known to be absent, everything
 * else is known.
 *
 * <p>A value that could not be read is none of the three, so that rules neither ask for it nor
 * judge it: it already has its finding.
 *
 * @param place where it is stated; for an absent fact, the thing that lacks it
 */
public record Fact<T>(State state, @Nullable T content, Place place) {
  /** How much is known. */
  public enum State {
    ABSENT,
    NONE,
    UNREADABLE,
    KNOWN
  }

  public static <T> Fact<T> absent(Place owner) {
    return new Fact<>(State.ABSENT, null, owner);
  }

  public static <T> Fact<T> none(Place place) {
    return new Fact<>(State.NONE, null, place);
  }

  public static <T> Fact<T> unreadable(Place place) {
    return new Fact<>(State.UNREADABLE, null, place);
  }

  public static <T> Fact<T> known(T value, Place place) {
    return new Fact<>(State.KNOWN, value, place);
  }

  /** Nobody said anything about it. */
  public boolean isAbsent() {
    return state == State.ABSENT;
  }

  /** Stated as {@code none}. */
  public boolean isNone() {
    return state == State.NONE;
  }

  /** A value is stated. */
  public boolean isKnown() {
    return state == State.KNOWN;
  }

  /** A value or {@code none} is stated: the question is answered. */
  public boolean isStated() {
    return isKnown() || isNone();
  }

  /** Whether exactly this value is stated. */
  public boolean is(T value) {
    return isKnown() && value.equals(content);
  }

  /** The value, or null unless known. */
  public @Nullable T orNull() {
    return content;
  }

  /** The value, or the fallback unless known. */
  public T or(T fallback) {
    return content == null ? fallback : content;
  }

  /** The value of a fact that {@link #isKnown()}. */
  public T value() {
    if (content == null) {
      throw new NoSuchElementException("not known: " + place.path());
    }
    return content;
  }

  /** This fact, or where nothing is said, what is said for the whole group. */
  public Fact<T> orInherit(Fact<T> wider) {
    return isAbsent() && !wider.isAbsent() ? wider : this;
  }
}
