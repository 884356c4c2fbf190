package dev.sextant.rules.events;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The English verbs that messages are named with; a word that is not here is not judged. */
final class Verbs {
  /** Hardly ever a noun: at the start or the end of a name they make it a request. */
  private static final Set<String> REQUESTS =
      words(
          """
          acknowledge acquire activate add adjust allocate announce append approve assign attach authenticate authorise
          authorize calculate cancel categorise categorize compute confirm create deactivate deallocate deduct delete
          deliver detach disable disburse emit enable enqueue enrich enrol enroll ensure escalate evaluate execute
          expedite fulfil fulfill generate initialise initialize initiate insert instantiate invoke modify notify
          obtain populate prepare provide publish reactivate reallocate reassign recalculate receive reconcile redeliver
          reinstate reject remove renew reopen resend resolve retrieve revoke send settle submit subscribe suspend
          terminate transmit unassign unblock unpublish unsubscribe upsert validate verify
          """);

  /** Requests only at the start, as at the end they may be nouns or states. */
  private static final Set<String> STARTS =
      words(
          """
          accept apply begin collect complete compensate convert deny determine fetch find finalise finalize finish get
          give handle identify import inform keep make mark merge persist pick ping prevent raise register
          reverse revise rollback save tell undo withdraw
          """);

  /** Nouns as well: they make a request only at the start, with a thing to do it to. */
  private static final Set<String> NOUNS_TOO =
      words(
          """
          archive bill block book build buy capture change charge check clear close credit debit decline
          deposit discount dispatch download edit email export flag freeze hold invoice issue launch list load lock
          log monitor move open order pack park pause pay place plan post print process propose purchase query quote
          rate record refresh refund release rename repair replace report request reschedule reserve reset restart
          restock restore resume retry return review rollout route run scan schedule sell ship sign split start stop
          store swap sync test track trade transfer trigger unlock update upgrade upload void write
          """);

  /** Only looked for in the past. */
  private static final Set<String> HAPPEN =
      words(
          """
          abandon accrue admit age agree alert align amend apologize appear arrive ask await award back
          balance ban bounce breach bump cash change claim click commit compile compress connect consume
          contact copy correct crash deactivate degrade delay demote deplete deploy deprecate detect discard disconnect discontinue
          discover dismiss dispute divert drop elapse empty encrypt end enter evict exceed exchange exhaust exit expire
          expose extend fail file fill filter flush fork forward fund gather grade grant group happen heal hire ignore
          impair improve include increase decrease index ingest install interrupt invalidate invite join label lapse
          learn like link locate map match migrate miss mount name navigate need normalise normalize observe occur
          onboard offboard outbid overdraw override partition pass perform poll price produce progress promise promote
          provision purge queue reach react read reboot recall recover redeem reduce refer refill refuse rekey relate
          reload relocate rent replay replenish replicate rescue resign respond retire reward roll rotate round
          satisfy screen seal search select separate shift show skip sort spot stage stall step substitute succeed
          suggest supply switch tag target terminate throttle tick time top total touch transform translate travel
          trip try tune turn type unload use vest view visit vote wait waive warm watch weigh wipe work wrap
          """);

  private static final Set<String> IRREGULAR =
      words(
          """
          sent paid withdrawn withdrew built lost found left sold bought begun began chosen chose frozen froze hidden
          made done gone went given taken took written wrote driven broken broke stolen fallen grown known thrown shown
          drawn flown torn sworn born held kept met got gotten heard laid led lent meant rebuilt repaid resold redone
          rewritten said seen sought spent stuck struck stood taught told understood undone unpaid upheld won
          overpaid underpaid overdrawn overridden overtaken caught brought dealt fed fought forgotten forgiven forbidden
          unfrozen undergone foreseen withheld misled resent bounced overbooked
          """);

  /** The form at the end of a fact where it does not end in {@code ed}. */
  private static final Map<String, String> PARTICIPLES =
      Map.ofEntries(
          Map.entry("send", "sent"),
          Map.entry("resend", "resent"),
          Map.entry("pay", "paid"),
          Map.entry("withdraw", "withdrawn"),
          Map.entry("build", "built"),
          Map.entry("sell", "sold"),
          Map.entry("buy", "bought"),
          Map.entry("begin", "begun"),
          Map.entry("freeze", "frozen"),
          Map.entry("make", "made"),
          Map.entry("undo", "undone"),
          Map.entry("hold", "held"),
          Map.entry("write", "written"),
          Map.entry("find", "found"),
          Map.entry("give", "given"),
          Map.entry("keep", "kept"),
          Map.entry("tell", "told"),
          Map.entry("get", "got"),
          Map.entry("run", "run"),
          Map.entry("reset", "reset"),
          Map.entry("split", "split"));

  private static final Set<String> DOUBLING =
      words(
          "cancel ship submit stop transfer plan drop swap scan flag log transmit emit enrol fulfil tag");

  private static final List<String> PREFIXES =
      List.of("un", "re", "pre", "over", "under", "mis", "de", "dis", "auto");

  private static final Set<String> PASTS = pasts();

  private Verbs() {}

  static boolean requestsAtStart(String word) {
    return REQUESTS.contains(word) || STARTS.contains(word);
  }

  static boolean requestsAtEnd(String word) {
    return REQUESTS.contains(word);
  }

  static boolean isNounToo(String word) {
    return NOUNS_TOO.contains(word);
  }

  /**
   * Whether a word can only mean that something has happened; {@code set} and {@code read} can mean
   * either.
   */
  static boolean isPast(String word) {
    return PASTS.contains(word)
        || PREFIXES.stream()
            .anyMatch(p -> word.startsWith(p) && PASTS.contains(word.substring(p.length())));
  }

  /** What the verb becomes at the end of a fact: {@code placed} of {@code place}. */
  static String participle(String verb) {
    String irregular = PARTICIPLES.get(verb);
    return irregular != null ? irregular : regular(verb, DOUBLING.contains(verb));
  }

  private static String regular(String verb, boolean doubling) {
    if (verb.endsWith("e")) {
      return verb + "d";
    }
    int end = verb.length() - 1;
    if (verb.endsWith("y") && !isVowel(verb.charAt(end - 1))) {
      return verb.substring(0, end) + "ied";
    }
    return verb + (doubling ? verb.charAt(end) : "") + "ed";
  }

  private static Set<String> pasts() {
    Set<String> pasts = new TreeSet<>(IRREGULAR);
    for (Set<String> verbs : List.of(REQUESTS, STARTS, NOUNS_TOO, HAPPEN)) {
      for (String verb : verbs) {
        pasts.add(PARTICIPLES.getOrDefault(verb, regular(verb, false)));
        int end = verb.length() - 1;
        if (!isVowel(verb.charAt(end)) && isVowel(verb.charAt(end - 1))) {
          pasts.add(regular(verb, true));
        }
      }
    }
    pasts.removeAll(words("run reset split read put set cut shut"));
    return pasts;
  }

  private static boolean isVowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }

  private static Set<String> words(String text) {
    return Set.copyOf(List.of(text.strip().split("\\s+")));
  }
}
