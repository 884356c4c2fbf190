package dev.sextant.cli;

import dev.sextant.catalog.loader.CatalogLoader;
import dev.sextant.catalog.loader.Environment;
import dev.sextant.catalog.loader.LoadedCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How catalogs are read, the same for every command that reads some. */
final class CatalogReading {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--env",
      paramLabel = "NAME",
      converter = EnvironmentWord.class,
      description =
          "Judge as in this environment: catalog.NAME.yaml says how channels and brokers of"
              + " catalog.yaml differ there.")
  private @Nullable String environment;

  @Option(
      names = "--max-file-size",
      paramLabel = "SIZE",
      converter = SizeWord.class,
      description = "Read no file larger than this, such as 512MiB.")
  private long maxFileSize = CatalogLoader.DEFAULT_MAX_BYTES;

  CatalogLoader loader() {
    return new CatalogLoader(workingDirectory(), maxFileSize, environment);
  }

  /** The catalogs at a path. */
  List<LoadedCatalog> load(Path path) throws IOException {
    return checked(loader().load(path));
  }

  /** The same catalogs; an environment in which none of them differs is a mistake. */
  List<LoadedCatalog> checked(List<LoadedCatalog> catalogs) {
    List<Environment> judged =
        catalogs.stream().map(LoadedCatalog::environment).filter(Objects::nonNull).toList();
    if (environment != null && judged.stream().noneMatch(Environment::differs)) {
      Set<String> others = new TreeSet<>();
      judged.forEach(one -> others.addAll(one.others()));
      throw BadArguments.unknown(
          spec,
          "environment",
          environment,
          others,
          others.isEmpty()
              ? "no file of the catalog has an overlay such as catalog." + environment + ".yaml"
              : "there are overlays for " + String.join(", ", others));
    }
    return catalogs;
  }

  /** In bytes. */
  long maxFileSize() {
    return maxFileSize;
  }

  static Path workingDirectory() {
    return Path.of("").toAbsolutePath();
  }
}
