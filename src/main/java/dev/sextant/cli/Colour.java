package dev.sextant.cli;

import dev.sextant.render.Palette;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Says whether to colour, because picocli takes even an empty {@code NO_COLOR} as a refusal. */
final class Colour {
  private Colour() {}

  /** The colours of a command's output. */
  static Palette palette(CommandSpec spec) {
    return new Palette(spec.commandLine().getColorScheme().ansi().enabled());
  }

  static Ansi wanted(Map<String, String> environment, boolean terminal) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return Ansi.OFF;
    }
    String forced = environment.getOrDefault("CLICOLOR_FORCE", "");
    if (!forced.isEmpty() && !forced.equals("0")) {
      return Ansi.ON;
    }
    boolean capable = !environment.getOrDefault("TERM", "dumb").equals("dumb");
    return terminal && capable ? Ansi.ON : Ansi.OFF;
  }
}
