package it.sportello.localstack.testing.routes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/**
 * One fault, to be put into a good body.
 *
 * @param parent the object that has the field
 * @param bend from the good value to the bad one; a missing node takes the field away
 */
record BadBody(String fault, JsonPointer parent, String field, UnaryOperator<JsonNode> bend) {

    String name() {
        return parent.appendProperty(field) + " " + fault;
    }

    JsonNode of(JsonNode good) {
        JsonNode bad = good.deepCopy();
        if (!(bad.at(parent) instanceof ObjectNode object)) {
            throw new IllegalArgumentException("A good body of this route needs an object at " + parent);
        }
        JsonNode bent = bend.apply(object.path(field));
        if (bent.isMissingNode()) {
            object.remove(field);
        } else {
            object.set(field, bent);
        }
        return bad;
    }
}
