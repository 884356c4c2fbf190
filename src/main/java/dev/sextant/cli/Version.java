package dev.sextant.cli;

import static java.util.Objects.requireNonNullElse;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest, so that only the build names it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"sextant " + number()};
  }

  static String number() {
    return requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
  }
}
