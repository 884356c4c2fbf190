package dev.sextant.rules.contracts;

import dev.sextant.rules.Rule;
import java.util.List;

/** The rules of this stage, in the order in which they are listed and explained. */
public final class ContractsRules {
  private ContractsRules() {}

  public static List<Rule> all() {
    return List.of(
        new SchemaUnreadable(),
        new SchemaInvalid(),
        new ExampleInvalid(),
        new ExampleMissing(),
        new ContractUnversioned(),
        new VersionNotSemver(),
        new CompatibilityUndeclared(),
        new RegistryMissing(),
        new UnknownVersion(),
        new RetiredVersionInUse(),
        new SunsetPassed(),
        new DeprecatedVersionInUse(),
        new DeprecatedWithoutSunset(),
        new DeprecatedWithoutReplacement(),
        new NoticeTooShort(),
        new ClosedContract(),
        new MessageWithoutIdentity(),
        new MixedTypesWithoutDiscriminator(),
        new UnknownTypeSkipped(),
        new SensitiveFieldInPayload(),
        new PersonalDataWithoutErasure(),
        new PayloadSchemaEmpty());
  }
}
