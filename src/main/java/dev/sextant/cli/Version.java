package dev.sextant.cli;

import static java.util.Objects.requireNonNullElse;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest, so that only the build names it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = getClass().getPackage().getImplementationVersion();
    return new String[] {"sextant " + requireNonNullElse(version, "development")};
  }
}
