package dev.sextant.rules.events;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a message's name tells that something happened or asks for something; judged only where
 * sure.
 */
enum Tense {
  FACT,
  REQUEST,
  UNSURE;

  /**
   * What verbs that are nouns too are done to; another word after them leaves it open which they
   * are.
   */
  private static final Set<String> THINGS =
      split(
          "\\s+",
          """
          account address basket bill card cart claim coupon customer delivery driver email flight fund funds
          goods incident inventory invoice item loan meal money mortgage offer order package parcel passenger password
          payment payout policy position price product profile quantity refund reservation ride room seat shipment stock
          subscription table task taxi ticket transaction transfer trip user voucher warehouse
          """);

  /** Nouns that begin with one of those verbs. */
  private static final Set<String> COMPOUNDS =
      split(
          ",\\s+",
          """
          bill payment, buy order, buy price, change order, charge account, credit card, debit card, discount card,
          email account, email address, hold order, invoice item, list price, open order, open position, open ticket,
          park ticket, post card, purchase order, purchase price, quote item, rate card, record price, report card,
          reserve price, return flight, return item, return order, return ticket, return trip, sell order, sell price,
          stock order, stop order, store account, store card, store credit, store item, store order, test account,
          test card, test order, test user, trade account, trade order, trade price, transfer order
          """);

  /** After these a verb does not ask for anything, or the word before them is a noun. */
  private static final Set<String> LINKS =
      split(
          "\\s+",
          """
          to not no cannot unable did can should must will be is was has have of in on at by for from with between after
          before up out off as
          """);

  /**
   * What follows the verb of a fact: {@code PaidByCard}, {@code PickedUp}, {@code ChangedToPaid}.
   */
  private static final Set<String> PARTICLES =
      split("\\s+", "to by at in from for with on after up out off back again via into over down");

  /** Nouns that say what became of a request, so that the name is none. */
  private static final Set<String> RESULTS =
      split(
          "\\s+",
          """
          result results response responses failure success error errors timeout attempt attempts completion outcome ack
          acknowledgement reply exception rejection click clicks webhook callback
          """);

  static Tense of(MessageName name) {
    List<String> words = name.words();
    if (words.isEmpty()) {
      return UNSURE;
    }
    int past = firstPast(words);
    if (Verbs.requestsAtStart(name.first())) {
      boolean report = RESULTS.contains(name.last()) || Verbs.isPast(name.last());
      return report ? UNSURE : REQUEST;
    }
    if (past < 0) {
      return asksOfThing(words) || asksAtEnd(words) ? REQUEST : UNSURE;
    }
    boolean ends = past == words.size() - 1 || PARTICLES.contains(words.get(past + 1));
    return ends && tellsOf(words.subList(0, past)) ? FACT : UNSURE;
  }

  /** Whether a word only joins others. */
  static boolean isLink(String word) {
    return LINKS.contains(word);
  }

  /** Whether the words before a past form are a noun: not so in {@code RecordPaymentReceived}. */
  private static boolean tellsOf(List<String> subject) {
    boolean asks = subject.size() > 1 && isVerb(subject.get(0));
    return !asks && subject.stream().noneMatch(Verbs::requestsAtStart);
  }

  private static boolean asksOfThing(List<String> words) {
    if (words.size() < 2 || !isVerb(words.get(0)) || LINKS.contains(words.get(1))) {
      return false;
    }
    String thing = words.get(words.size() - 1);
    String one = thing.endsWith("s") ? thing.substring(0, thing.length() - 1) : thing;
    boolean known = THINGS.contains(thing) || THINGS.contains(one);
    return known && !COMPOUNDS.contains(words.get(0) + " " + one);
  }

  private static boolean asksAtEnd(List<String> words) {
    return words.size() > 1
        && Verbs.requestsAtEnd(words.get(words.size() - 1))
        && words.stream().noneMatch(LINKS::contains);
  }

  /** An order is nearly always the noun, whatever follows. */
  private static boolean isVerb(String word) {
    return Verbs.isNounToo(word) && !word.equals("order");
  }

  private static int firstPast(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (Verbs.isPast(words.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static Set<String> split(String separator, String text) {
    return Stream.of(text.strip().split(separator)).collect(Collectors.toUnmodifiableSet());
  }
}
