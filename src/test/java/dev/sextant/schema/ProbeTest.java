package dev.sextant.schema;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeTest {
  @TempDir Path folder;

  @Test
  void probe() {
    Schema s = new Given(folder).file("money.json", "{\"type\":\"object\",\"required\":[\"amount\"],\"properties\":{\"amount\":{\"type\":\"integer\"}}}")
        .json("{\"type\":\"object\",\"required\":[\"id\",\"m\"],\"additionalProperties\":false,\"properties\":{\"id\":{\"type\":\"string\",\"pattern\":\"^(a+)+$\"},\"m\":{\"$ref\":\"money.json\"},\"c\":{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"object\",\"required\":[\"x\"]}]},\"t\":{\"$ref\":\"#/definitions/tree\"},\"e\":{\"enum\":[\"A\",\"B\"]}},\"definitions\":{\"tree\":{\"properties\":{\"kids\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/definitions/tree\"}}}}}}");
    System.out.println(Given.told(s));
    System.out.println(Given.violations(s, "{\"id\":\"a\",\"m\":{\"amount\":1}}"));
    System.out.println(String.join("\n", Given.violations(s, "{\"id\":\"" + "a".repeat(50) + "!\",\n\"m\":{\"amount\":\"x\"},\n\"z\":1,\"c\":{\"y\":2},\"t\":{\"kids\":[{\"kids\":3}]},\"e\":\"C\"}")));
    System.out.println(String.join("\n", Given.violations(s, "{\"c\":5}")));
    for (Field f : s.fields()) System.out.println(f.pointer() + " " + f.span() + " " + f.required() + " " + f.types() + f.values());
    System.out.println(s.presence("/m/amount") + " " + s.presence("/m/x") + " " + s.presence("/e") + s.presence("/t/kids/3/kids"));
  }
}
