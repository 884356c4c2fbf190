package dev.sextant.cli;

import java.io.InputStream;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands as words, for those that are about commands; completion knows them all itself. */
final class CommandNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return new Commands(InputStream.nullInputStream()).names().iterator();
  }

  /** The command of a name, or the whole line where none is named; another name is a mistake. */
  static CommandLine find(@Nullable String name, CommandLine line, CommandSpec asking) {
    if (name == null) {
      return line;
    }
    CommandLine command = line.getSubcommands().get(name);
    if (command == null) {
      Collection<String> known = List.copyOf(line.getSubcommands().keySet());
      throw BadArguments.unknown(
          asking, "command", name, known, "the commands are " + String.join(", ", known));
    }
    return command;
  }
}
