package dev.sextant.cli;

import dev.sextant.finding.Stage;
import dev.sextant.rules.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The formats as editors understand them, which then complete keys and explain them. */
@Command(
    name = "schema",
    description = "Prints the catalog's JSON Schema, for editors.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  sextant schema > catalog.schema.json",
      "  sextant schema --config > sextant.schema.json",
      "",
      "Then tell your editor, so that it completes keys and shows what they mean:",
      "",
      "VS Code (with the YAML extension), in .vscode/settings.json:",
      "  \"yaml.schemas\": {\"./catalog.schema.json\": [\"catalog/**/*.yaml\"],",
      "                   \"./sextant.schema.json\": [\".sextant.yaml\"]}",
      "IntelliJ IDEA: Settings > Languages & Frameworks > Schemas and DTDs >",
      "  JSON Schema Mappings",
      "Any editor with yaml-language-server, as a file's first line:",
      "  # yaml-language-server: $schema=catalog.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {
  /** What stands in the configuration's schema where the names of all rules belong. */
  private static final String RULES = "\"enum\": [\"RULE\"]";

  @Spec private CommandSpec spec;

  @Option(names = "--config", description = "Print the schema of .sextant.yaml instead.")
  private boolean config;

  @Override
  public Integer call() throws IOException {
    String schema =
        config
            ? text("/configuration.schema.json").replace(RULES, "\"enum\": [" + rules() + "]")
            : text("/catalog.schema.json");
    spec.commandLine().getOut().print(schema);
    return ExitStatus.CLEAN;
  }

  private static String rules() {
    return Rules.infos().stream()
        .filter(rule -> rule.stage() != Stage.LOADING)
        .map(rule -> '"' + rule.name() + '"')
        .collect(Collectors.joining(", "));
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = SchemaCommand.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the schema is missing from this build: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
