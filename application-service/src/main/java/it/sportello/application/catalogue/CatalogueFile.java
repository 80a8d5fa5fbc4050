package it.sportello.application.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import it.sportello.application.declaration.DeclarationSchema;
import it.sportello.platform.web.problem.FieldError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One YAML file of the catalogue: checked against {@code catalogue/catalogue.schema.yaml}, which explains every field,
 * then read. Whoever edits it is told file, benefit and field of what is wrong.
 */
record CatalogueFile(String name, String yaml) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final DeclarationSchema FORM = form();

    List<Benefit> read() {
        JsonNode file = parse();
        FORM.check(file, "").stream().findFirst().ifPresent(error -> {
            throw broken(file, error);
        });
        List<Benefit> benefits = new ArrayList<>();
        for (JsonNode benefit : file.path("benefits")) {
            benefits.add(checked(bind((ObjectNode) benefit, file.path("version"))));
        }
        return benefits;
    }

    private JsonNode parse() {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new BrokenCatalogueException(name, "?", "?", e.getMessage());
        }
    }

    private Benefit checked(Benefit benefit) {
        BenefitCheck.findDefect(benefit).ifPresent(defect -> {
            throw new BrokenCatalogueException(name, benefit.code(), defect.field(), defect.reason());
        });
        return benefit;
    }

    private Benefit bind(ObjectNode benefit, JsonNode version) {
        try {
            return YAML.treeToValue(benefit.deepCopy().set("catalogue_version", version), Benefit.class);
        } catch (JsonMappingException e) {
            String field = e.getPath().stream().map(CatalogueFile::step).collect(Collectors.joining("/"));
            throw new BrokenCatalogueException(name, code(benefit), field, e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw new BrokenCatalogueException(name, code(benefit), "?", e.getOriginalMessage());
        }
    }

    /** The pointer reads {@code /benefits/2/window/to}. */
    private BrokenCatalogueException broken(JsonNode file, FieldError error) {
        String[] steps = error.pointer().split("/", 4);
        boolean insideBenefit = steps.length == 4 && steps[1].equals("benefits");
        return insideBenefit
                ? new BrokenCatalogueException(name, code(file.at("/benefits/" + steps[2])), steps[3], error.detail())
                : new BrokenCatalogueException(name, "-", error.pointer(), error.detail());
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null ? String.valueOf(reference.getIndex()) : reference.getFieldName();
    }

    private static String code(JsonNode benefit) {
        return benefit.path("code").asText("?");
    }

    private static DeclarationSchema form() {
        try (InputStream source = CatalogueFile.class.getResourceAsStream("/catalogue/catalogue.schema.yaml")) {
            return new DeclarationSchema(YAML.readTree(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
