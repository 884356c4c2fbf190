package dev.sextant.schema;

/** Says why a file is not read, before anything is known of its content. */
final class NotThere extends Exception {
  private static final long serialVersionUID = 1;
  private final String what;
  private final String help;

  NotThere(String what, String help) {
    super(what);
    this.what = what;
    this.help = help;
  }

  String what() {
    return what;
  }

  String help() {
    return help;
  }
}
