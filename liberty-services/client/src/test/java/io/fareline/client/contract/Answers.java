package io.fareline.client.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers made from what the contracts say of them. */
enum Answers {
    /** With everything. */
    WHOLE,
    /** Of a server that says more than the contract: in every object a further property, for every value another one. */
    NEWER,
    /** Of a server that says as little as it may: lists only. */
    SPARSE;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    JsonNode of(Schema schema) {
        return switch (schema.kind()) {
            // Some texts are lengths of time, and read as such.
            case TEXT -> JSON.textNode("PT1H");
            case ENUMERATION ->
                JSON.textNode(this == NEWER ? "NEWER" : schema.values().getFirst());
            case UUID -> JSON.textNode("0192f0c1-2345-7000-8000-000000000001");
            case INSTANT -> JSON.textNode("2030-03-10T16:15:50Z");
            case LOCAL_TIME -> JSON.textNode("2030-03-10T12:15:50-04:00");
            case DATE -> JSON.textNode("2030-03-10");
            case INT, LONG -> JSON.numberNode(7);
            case DECIMAL -> JSON.numberNode(7.5);
            case BOOLEAN -> JSON.booleanNode(true);
            case LIST -> new ArrayNode(JSON).add(of(schema.items()));
            case OBJECT -> object(schema);
            case MONEY -> object().put("amount", 100).put("currency", "EUR");
        };
    }

    private ObjectNode object(Schema schema) {
        var object = object();
        schema.properties().forEach((name, property) -> {
            if (this != SPARSE || property.kind() == Schema.Kind.LIST) object.set(name, of(property));
        });
        return object;
    }

    private ObjectNode object() {
        var object = new ObjectNode(JSON);
        if (this == NEWER) object.putObject("newer").putArray("than").add("this");
        return object;
    }
}
