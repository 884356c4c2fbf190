package dev.sextant.schema;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.resource.InputStreamSource;
import com.networknt.schema.serialization.NodeReader;
import dev.sextant.catalog.source.Node;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The border to the library that holds documents against schemas; nothing of it is seen beyond. */
final class Validator {
  /** Stands for the inspected schemas by number; the top-level domain is one that never exists. */
  static final String UNITS = "https://unit.invalid/";

  /** A second or two of work. */
  private static final long MOST_STEPS = 1_000_000;

  private static final int DEEPEST = 800;

  /** Nobody reads further, and each branch of an alternative differs in its own ways. */
  private static final int MOST_DIFFERENCES = 1_000;

  /** Each took its second or two; the rest of such a catalog is not tried. */
  private static final int MOST_UNDECIDED = 8;

  /** For all documents of a catalog; only examples that are made to differ come near it. */
  private static final long MOST_TOLD = 2_000_000;

  private final Units units;
  private final Projection projection;
  private final SchemaRegistry registry;
  private int undecided;
  private long told;

  Validator(Units units) {
    this.units = units;
    this.projection = new Projection(units);
    this.registry = registry();
  }

  static String iri(Unit unit) {
    return UNITS + unit.number();
  }

  /**
   * How a document differs from a schema.
   *
   * @throws Undecided where that would take too long to say
   */
  List<Difference> differences(Unit schema, Node document) throws Undecided {
    List<Difference> differences = new ArrayList<>();
    if (undecided >= MOST_UNDECIDED || told >= MOST_TOLD) {
      throw new Undecided(null);
    }
    try {
      List<Error> errors =
          registry
              .getSchema(SchemaLocation.of(iri(schema)))
              .validate(
                  Projection.document(document),
                  context ->
                      context.executionConfig(
                          limits ->
                              limits.maxEvaluationSteps(MOST_STEPS).maxEvaluationDepth(DEEPEST)));
      told += errors.size();
      for (Error error : errors.subList(0, Math.min(errors.size(), MOST_DIFFERENCES))) {
        differences.add(
            new Difference(
                String.valueOf(error.getKeyword()),
                names(error.getInstanceLocation()),
                names(error.getEvaluationPath()),
                at(error),
                error.getProperty()));
      }
    } catch (RuntimeException | StackOverflowError giveUp) {
      undecided++;
      throw new Undecided(giveUp);
    }
    return differences;
  }

  /** Where in which schema the violated word stands; null outside of what was inspected. */
  private Difference.@Nullable Origin at(Error error) {
    AbsoluteIri iri = error.getSchemaLocation().getAbsoluteIri();
    if (iri == null || !iri.toString().startsWith(UNITS)) {
      return null;
    }
    int number = Integer.parseInt(iri.toString().substring(UNITS.length()));
    return new Difference.Origin(
        units.numbered(number).root(), names(error.getSchemaLocation().getFragment()));
  }

  private static List<String> names(NodePath path) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < path.getNameCount(); i++) {
      names.add(String.valueOf(path.getElement(i)));
    }
    return names;
  }

  private SchemaRegistry registry() {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(false)
            .locale(Locale.ROOT)
            .regularExpressionFactory(Validator::regex)
            .build();
    return SchemaRegistry.withDialects(
        List.of(
            Dialects.getDraft202012(),
            Dialects.getDraft201909(),
            Dialects.getDraft7(),
            Dialects.getDraft6(),
            Dialects.getDraft4()),
        builder ->
            builder
                .schemaRegistryConfig(config)
                .nodeReader(new Nodes())
                .schemaLoader(
                    loader ->
                        loader
                            .fetchRemoteResources(false)
                            .resourceLoaders(loaders -> loaders.add(this::resource))));
  }

  private @Nullable InputStreamSource resource(AbsoluteIri iri) {
    String name = iri.toString();
    if (!name.startsWith(UNITS)) {
      return null;
    }
    JsonNode schema =
        projection.unit(units.numbered(Integer.parseInt(name.substring(UNITS.length()))));
    return () -> new Handed(schema);
  }

  private static RegularExpression regex(String written) {
    try {
      Regex regex = Regex.of(written);
      return regex::isFoundIn;
    } catch (Regex.Malformed malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }

  /** A tree, handed on where the library expects text to parse. */
  private static final class Handed extends InputStream {
    private final JsonNode tree;

    Handed(JsonNode tree) {
      this.tree = tree;
    }

    @Override
    public int read() {
      return -1;
    }
  }

  /** Takes trees as they are, and parses only the dialects' own schemas. */
  private static final class Nodes implements NodeReader {
    private final JsonMapper mapper = new JsonMapper();

    @Override
    public JsonNode readTree(InputStream in, InputFormat format) {
      return in instanceof Handed handed ? handed.tree : mapper.readTree(in);
    }

    @Override
    public JsonNode readTree(String text, InputFormat format) {
      return mapper.readTree(text);
    }
  }

  /** Says that a document was not judged. */
  static final class Undecided extends Exception {
    private static final long serialVersionUID = 1;

    Undecided(@org.jspecify.annotations.Nullable Throwable cause) {
      super(cause);
    }
  }
}
