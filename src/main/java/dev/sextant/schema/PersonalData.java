package dev.sextant.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises what tells of a person, who may one day ask for it to be erased. */
public final class PersonalData {
  private static final Set<String> PHRASES =
      Set.of(
          "email",
          "email address",
          "mail address",
          "phone",
          "phone number",
          "telephone",
          "telephone number",
          "mobile number",
          "mobile phone",
          "cell phone",
          "fax number",
          "first name",
          "last name",
          "full name",
          "surname",
          "given name",
          "family name",
          "middle name",
          "maiden name",
          "customer name",
          "recipient name",
          "contact name",
          "holder name",
          "cardholder name",
          "passenger name",
          "patient name",
          "guest name",
          "user name",
          "username",
          "birth date",
          "birthdate",
          "date of birth",
          "dob",
          "birthday",
          "date birth",
          "street",
          "street address",
          "street name",
          "home address",
          "postal address",
          "shipping address",
          "billing address",
          "delivery address",
          "mailing address",
          "address line1",
          "address line2",
          "address line",
          "ip address",
          "nationality",
          "firstname",
          "lastname",
          "fullname");

  private static final Set<String> FORMATS = Set.of("email", "idn-email");

  /** Words before it that make it somebody else's, or not a value at all. */
  private static final Set<String> HARMLESS =
      Set.of(
          "company",
          "merchant",
          "support",
          "store",
          "warehouse",
          "restaurant",
          "shop",
          "branch",
          "office",
          "sender",
          "has",
          "is",
          "from",
          "noreply",
          "server",
          "host",
          "brand",
          "product");

  private PersonalData() {}

  /** Whether a field seems to tell of a person. */
  public static boolean isIn(Field field) {
    boolean flag = field.isTyped() && field.types().equals(Set.of(JsonType.BOOLEAN));
    boolean listed = !field.values().isEmpty();
    return !flag
        && !listed
        && (FORMATS.contains(String.valueOf(field.format())) || isNamed(field.name()));
  }

  private static boolean isNamed(String name) {
    List<String> words = Words.of(name);
    for (int from = 0; from < words.size(); from++) {
      if (PHRASES.contains(String.join(" ", words.subList(from, words.size())))) {
        return words.subList(0, from).stream().noneMatch(HARMLESS::contains);
      }
    }
    Optional<String> sensitive = SensitiveData.inName(name);
    return sensitive.isPresent() && sensitive.get().equals("a national id");
  }
}
