package dev.sextant.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises values that must not lie around in a log: card numbers, national ids, passwords, keys.
 *
 * <p>A name counts by its end, because what follows a word makes it another thing: {@code password}
 * is one, {@code passwordChangedAt} is a date.
 */
public final class SensitiveData {
  private static final Map<String, String> PHRASES = phrases();

  /** What phrases end and begin with, as looking for these is enough for nearly every name. */
  private static final Set<String> LAST_WORDS =
      PHRASES.keySet().stream()
          .map(phrase -> phrase.substring(phrase.lastIndexOf(' ') + 1))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> FIRST_WORDS =
      PHRASES.keySet().stream()
          .map(phrase -> phrase.split(" ", 2)[0])
          .collect(Collectors.toUnmodifiableSet());

  /** Words that may follow without making it another thing. */
  private static final Set<String> VALUES =
      Set.of("value", "text", "string", "plain", "plaintext", "raw", "clear", "encrypted", "full");

  /** Words before it that make it another thing: what is hidden, asked or done. */
  private static final Set<String> HARMLESS =
      Set.of(
          "masked",
          "truncated",
          "redacted",
          "tokenized",
          "tokenised",
          "obfuscated",
          "partial",
          "last",
          "last4",
          "has",
          "is",
          "requires",
          "require",
          "required",
          "forgot",
          "forgotten",
          "reset",
          "change",
          "allow",
          "show",
          "needs",
          "must",
          "gift",
          "loyalty",
          "membership",
          "library",
          "business",
          "sim",
          "fuel",
          "bonus",
          "member",
          "max",
          "min",
          "top",
          "no",
          "fingerprint",
          "hashed",
          "supports",
          "uses",
          "enter",
          "via",
          "missing",
          "invalid",
          "wrong");

  private static final Set<String> NEGATING =
      Set.of(
          "last",
          "masked",
          "hash",
          "hashed",
          "token",
          "not",
          "never",
          "no",
          "without",
          "instead",
          "reference",
          "whether",
          "date",
          "time",
          "when",
          "type",
          "kind",
          "country",
          "changed",
          "expired",
          "expires",
          "number-of",
          "id",
          "name",
          "length",
          "policy",
          "first",
          "digits",
          "truncated",
          "redacted",
          "count",
          "status",
          "result");

  private static final Map<String, String> FORMATS =
      Map.of(
          "password", "a password",
          "iban", "an IBAN",
          "credit-card", "a card number",
          "creditcard", "a card number",
          "card-number", "a card number",
          "pan", "a card number",
          "ssn", "a national id",
          "social-security-number", "a national id",
          "jwt", "a token that logs in");

  /** What a description may say before it names the thing. */
  private static final Set<String> OPENING =
      Set.of(
          "the",
          "a",
          "an",
          "this",
          "its",
          "their",
          "customer",
          "customers",
          "user",
          "users",
          "payer",
          "payers",
          "payee",
          "payees",
          "s",
          "full",
          "complete",
          "plain",
          "raw",
          "unmasked",
          "clear",
          "new",
          "old",
          "current");

  private static final Pattern SENTENCE_END = Pattern.compile("[.;:(]");

  private SensitiveData() {}

  /** What a field seems to hold, as in "holds a card number"; empty where it seems harmless. */
  public static Optional<String> in(Field field) {
    boolean text =
        field.types().contains(JsonType.STRING) || field.types().contains(JsonType.INTEGER);
    boolean listed = !field.values().isEmpty();
    String format = field.format() == null ? "" : field.format().toLowerCase(Locale.ROOT);
    if (!text || listed || format.startsWith("date") || format.equals("time")) {
      return Optional.empty();
    }
    if (FORMATS.containsKey(format)) {
      return Optional.ofNullable(FORMATS.get(format));
    }
    return inName(field.name())
        .or(() -> inDescription(field.description() == null ? "" : field.description()));
  }

  /** What something of this name seems to hold. */
  public static Optional<String> inName(String name) {
    return ending(Words.of(name));
  }

  private static Optional<String> ending(List<String> words) {
    boolean trailing = words.size() > 1 && VALUES.contains(words.get(words.size() - 1));
    Optional<String> whole = phrase(words);
    return whole.isEmpty() && trailing ? ending(words.subList(0, words.size() - 1)) : whole;
  }

  private static Optional<String> phrase(List<String> words) {
    if (words.isEmpty() || !isAmong(LAST_WORDS, words.get(words.size() - 1))) {
      return Optional.empty();
    }
    for (int from = 0; from < words.size(); from++) {
      String what = PHRASES.get(singular(String.join(" ", words.subList(from, words.size()))));
      if (what != null) {
        boolean harmless = words.subList(0, from).stream().anyMatch(HARMLESS::contains);
        return harmless ? Optional.empty() : Optional.of(what);
      }
    }
    return Optional.empty();
  }

  /** Only what a description opens with, as further on it may well say what the field is not. */
  private static Optional<String> inDescription(String description) {
    List<String> words = Words.of(SENTENCE_END.split(description, 2)[0]);
    int from = 0;
    while (from < words.size() && OPENING.contains(words.get(from))) {
      from++;
    }
    boolean opens = from < words.size() && isAmong(FIRST_WORDS, words.get(from));
    if (!opens || words.stream().anyMatch(NEGATING::contains)) {
      return Optional.empty();
    }
    for (int to = words.size(); to > from; to--) {
      String what = PHRASES.get(singular(String.join(" ", words.subList(from, to))));
      if (what != null) {
        return Optional.of(what);
      }
    }
    return Optional.empty();
  }

  /** Also in the plural, which a whole phrase may stand in. */
  private static boolean isAmong(Set<String> words, String word) {
    return words.contains(word)
        || (word.endsWith("s") && words.contains(word.substring(0, word.length() - 1)));
  }

  private static String singular(String phrase) {
    boolean plural = phrase.endsWith("s") && !phrase.endsWith("ss") && phrase.length() > 3;
    return plural ? phrase.substring(0, phrase.length() - 1) : phrase;
  }

  private static Map<String, String> phrases() {
    Map<String, String> phrases = new LinkedHashMap<>();
    add(
        phrases,
        "a card number",
        "card number",
        "card no",
        "card num",
        "cardnumber",
        "credit card",
        "creditcard",
        "debit card",
        "cc number",
        "cc num",
        "ccn",
        "cc no",
        "pan",
        "card pan",
        "primary account number",
        "ccnumber");
    add(
        phrases,
        "a card's verification code",
        "cvv",
        "cvv2",
        "cvc",
        "cvc2",
        "cvn",
        "cvv code",
        "cvc code",
        "cvv number",
        "card verification value",
        "card verification code",
        "card verification number",
        "card security code");
    add(phrases, "an IBAN", "iban", "iban number", "bank account number", "bank account no");
    add(
        phrases,
        "a national id",
        "ssn",
        "social security number",
        "social security no",
        "social insurance number",
        "national id",
        "national id number",
        "national identity number",
        "national identification number",
        "national insurance number",
        "nino",
        "passport number",
        "passport no",
        "driver license number",
        "drivers license number",
        "driving licence number",
        "driver licence number",
        "personnummer",
        "bsn",
        "curp",
        "cpf",
        "aadhaar",
        "aadhaar number",
        "pesel",
        "codice fiscale",
        "nhs number",
        "id card number",
        "identity card number");
    add(
        phrases,
        "a password",
        "password",
        "passwd",
        "pwd",
        "passphrase",
        "passcode",
        "password hash",
        "password digest",
        "card pin",
        "user pin",
        "account pin",
        "pin number",
        "one time password",
        "otp",
        "otp code",
        "mfa code",
        "recovery code",
        "totp");
    add(
        phrases,
        "a secret",
        "secret",
        "client secret",
        "secret key",
        "api key",
        "apikey",
        "api secret",
        "private key",
        "signing key",
        "encryption key",
        "access key",
        "secret access key",
        "connection string");
    add(
        phrases,
        "a token that logs in",
        "access token",
        "refresh token",
        "auth token",
        "authentication token",
        "authorization token",
        "bearer token",
        "id token",
        "session token",
        "api token",
        "reset token",
        "login token",
        "oauth token",
        "jwt",
        "jwt token",
        "accesstoken",
        "refreshtoken",
        "authtoken",
        "session cookie");
    return phrases;
  }

  private static void add(Map<String, String> phrases, String what, String... words) {
    for (String phrase : words) {
      phrases.put(phrase, what);
    }
  }
}
