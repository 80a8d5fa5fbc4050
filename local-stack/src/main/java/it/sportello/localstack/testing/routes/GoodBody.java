package it.sportello.localstack.testing.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a route takes. Making a body may need a whole issuing, so one that a refusal left untouched is used again; one
 * after which something had changed is not, for a service may do nothing at its second sight.
 */
final class GoodBody {

    private final Supplier<JsonNode> maker;
    private @Nullable JsonNode untouched;

    GoodBody(Supplier<JsonNode> maker) {
        this.maker = maker;
    }

    JsonNode take() {
        JsonNode body = untouched == null ? maker.get() : untouched;
        untouched = null;
        return body;
    }

    void giveBack(JsonNode body) {
        untouched = body;
    }
}
