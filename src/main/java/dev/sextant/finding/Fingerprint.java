package dev.sextant.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A short name for a finding that code hosts and baselines remember it by: the same wherever it
 * stands and whatever its file is called.
 */
public final class Fingerprint {
  private Fingerprint() {}

  /**
   * The fingerprint of a finding: 32 hexadecimal digits.
   *
   * @param system the catalog's system, which tells equal findings of two catalogs apart
   */
  public static String of(String system, Finding finding) {
    return of(system + "|" + finding.identity());
  }

  /** The fingerprint of a text: 32 hexadecimal digits. */
  public static String of(String identity) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
