package dev.sextant.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The format as editors understand it, which then complete keys and explain them. */
@Command(
    name = "schema",
    description = "Prints the catalog's JSON Schema, for editors.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = {
      "  sextant schema > catalog.schema.json",
      "",
      "Then tell your editor, so that it completes keys and shows what they mean:",
      "",
      "VS Code (with the YAML extension), in .vscode/settings.json:",
      "  \"yaml.schemas\": {\"./catalog.schema.json\": [\"catalog/**/*.yaml\"]}",
      "IntelliJ IDEA: Settings > Languages & Frameworks > Schemas and DTDs >",
      "  JSON Schema Mappings",
      "Any editor with yaml-language-server, as a catalog's first line:",
      "  # yaml-language-server: $schema=catalog.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (InputStream in = SchemaCommand.class.getResourceAsStream("/catalog.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("the schema is missing from this build");
      }
      spec.commandLine().getOut().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return ExitStatus.CLEAN;
  }
}
