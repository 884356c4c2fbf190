package dev.sextant.rules.delivery;

import dev.sextant.catalog.Envelope;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Locator;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the ids of messages are called, where an envelope does not settle it. */
final class MessageIds {
  private static final Pattern USUAL = Pattern.compile("(ce)?(message|msg|event|command)?id");

  private MessageIds() {}

  /** Whether it names a header as the ids of messages are usually called, such as {@code ce-id}. */
  static boolean isCalledLikeOne(Locator locator) {
    String plain = locator.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return locator.kind() == Locator.Kind.HEADER && USUAL.matcher(plain).matches();
  }

  /** Whether it is where messages carry their id: as the envelope says, else by its name. */
  static boolean isOne(Locator locator, Fact<Envelope> envelope) {
    Locator stated = envelope.isKnown() ? envelope.value().id().orNull() : null;
    return stated == null ? isCalledLikeOne(locator) : stated.equals(locator);
  }
}
