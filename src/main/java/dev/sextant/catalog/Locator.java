package dev.sextant.catalog;

/**
 * Where in a message a value is found.
 *
 * @param name the header's or record field's name, the JSON pointer, or empty for the routing key
 */
public record Locator(Kind kind, String name) {
  /** The part of the message that is looked at. */
  public enum Kind {
    HEADER,
    POINTER,
    RECORD,
    ROUTING_KEY
  }

  public boolean isPointer() {
    return kind == Kind.POINTER;
  }

  /**
   * The last name of it: {@code orderId} of {@code /order/orderId} and of {@code header orderId}.
   */
  public String lastName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** As a catalog writes it. */
  @Override
  public String toString() {
    return switch (kind) {
      case HEADER -> "header " + name;
      case POINTER -> name;
      case RECORD -> "record " + name;
      case ROUTING_KEY -> "routing-key";
    };
  }
}
