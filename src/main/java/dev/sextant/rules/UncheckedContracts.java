package dev.sextant.rules;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Contract;
import dev.sextant.catalog.Contract.Language;
import dev.sextant.catalog.Fact;
import dev.sextant.catalog.Subscription;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Contracts in languages that are accepted but not read, so that silence is not taken for a proof.
 */
public final class UncheckedContracts {
  private UncheckedContracts() {}

  /** A sentence for each such language: "2 Avro contracts are accepted, but not checked yet". */
  public static List<String> of(Catalog catalog) {
    List<Language> languages =
        Stream.concat(
                catalog.messages().stream().flatMap(message -> message.contracts().stream()),
                catalog.subscriptions().stream()
                    .map(Subscription::schema)
                    .filter(Fact::isKnown)
                    .map(Fact::value))
            .map(Contract::language)
            .toList();
    List<String> sentences = new ArrayList<>();
    for (Language language : Arrays.asList(Language.AVRO, Language.PROTOBUF)) {
      long count = languages.stream().filter(language::equals).count();
      if (count > 0) {
        sentences.add(
            "%d %s %s accepted, but not checked yet"
                .formatted(count, language.title(), count == 1 ? "contract is" : "contracts are"));
      }
    }
    return sentences;
  }
}
