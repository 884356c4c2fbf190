package dev.sextant.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a rule's folder, which are its page, its example and its test at once. */
public record RulePage(String rule) {
  /** The page, in Markdown. */
  public String text() {
    return file("rule.md").orElseThrow(() -> new IllegalStateException("no page for " + rule));
  }

  /** The one line that says what the rule is about. */
  public String summary() {
    return text().lines().skip(1).filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  /**
   * A file of the folder, such as {@code flagged.yaml}; empty where the rule has none of the name.
   */
  public Optional<String> file(String name) {
    try (InputStream in = RulePage.class.getResourceAsStream(folder() + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An example's texts by file name: one file, or where it needs several, those of a folder.
   *
   * @param name {@code flagged} or {@code clean}
   */
  public SortedMap<String, String> example(String name) {
    SortedMap<String, String> texts = new TreeMap<>();
    file(name + ".yaml").ifPresent(text -> texts.put(name + ".yaml", text));
    if (texts.isEmpty()) {
      readFolder(name, texts);
    }
    return texts;
  }

  private void readFolder(String name, Map<String, String> texts) {
    URL page = RulePage.class.getResource(folder() + "rule.md");
    if (page == null) {
      return;
    }
    try {
      URI uri = page.toURI();
      if (uri.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          read(jar.getPath(folder() + name), texts);
        }
      } else {
        read(Path.of(uri).resolveSibling(name), texts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void read(Path folder, Map<String, String> texts) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          texts.put(name, Files.readString(file));
        }
      }
    }
  }

  private String folder() {
    return "/rules/" + rule + "/";
  }
}
