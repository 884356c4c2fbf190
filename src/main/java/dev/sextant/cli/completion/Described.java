package dev.sextant.cli.completion;

/** Words to choose from that do not explain themselves. */
public interface Described extends Iterable<String> {
  /** What one of the words means, in a sentence. */
  String summary(String word);
}
