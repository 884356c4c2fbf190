package dev.sextant.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line as the runner of GitHub Actions takes it, in either of its two notations. */
record WorkflowCommand(String name, Map<String, String> properties, String data) {
  private static final Pattern COMMAND = Pattern.compile("(?s)\\s*::([^ ]+?)(?: (.*?))?::(.*)");
  private static final Pattern OLD = Pattern.compile("(?s)##\\[([^ \\]]+)([^\\]]*)\\](.*)");
  private static final Set<String> NAMES =
      Set.of(
          "error",
          "warning",
          "notice",
          "debug",
          "group",
          "endgroup",
          "echo",
          "add-mask",
          "add-matcher",
          "remove-matcher",
          "set-output",
          "set-env",
          "add-path",
          "save-state",
          "stop-commands");

  static Optional<WorkflowCommand> parse(String line) {
    Matcher command = COMMAND.matcher(line);
    if (command.matches() && NAMES.contains(command.group(1))) {
      return Optional.of(
          new WorkflowCommand(
              command.group(1), properties(command.group(2)), data(command.group(3))));
    }
    Matcher old = OLD.matcher(line);
    return old.find() && NAMES.contains(old.group(1))
        ? Optional.of(new WorkflowCommand("old " + old.group(1), Map.of(), old.group(3)))
        : Optional.empty();
  }

  private static Map<String, String> properties(String written) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (String property : written.split(",", -1)) {
      int equals = property.indexOf('=');
      String value = property.substring(equals + 1);
      properties.put(
          property.substring(0, equals), data(value.replace("%3A", ":").replace("%2C", ",")));
    }
    return properties;
  }

  private static String data(String written) {
    return written.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }
}
