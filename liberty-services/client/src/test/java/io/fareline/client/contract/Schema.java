package io.fareline.client.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a contract says of one value, with its references followed. */
final class Schema {
    /** What a value is, as far as Java has types for it. */
    enum Kind {
        TEXT,
        ENUMERATION,
        UUID,
        INSTANT,
        LOCAL_TIME,
        DATE,
        INT,
        LONG,
        DECIMAL,
        BOOLEAN,
        LIST,
        OBJECT,
        /** An object without properties: a sum of money, the only one that the contracts leave open within others. */
        MONEY
    }

    private final Contracts contracts;
    private final String service;
    private final String name;
    private final JsonNode said;

    private Schema(Contracts contracts, String service, String name, JsonNode said) {
        this.contracts = contracts;
        this.service = service;
        this.name = name;
        this.said = said;
    }

    static Schema of(Contracts contracts, String service, JsonNode said) {
        return of(contracts, service, "an answer", said);
    }

    private static Schema of(Contracts contracts, String service, String name, JsonNode said) {
        if (!said.has("$ref")) return new Schema(contracts, service, service + " " + name, said);
        var reference = said.path("$ref").asText().split("#");
        var other = reference[0].isEmpty() ? service : reference[0];
        var place = reference[1];
        return of(contracts, other, place.substring(place.lastIndexOf('/') + 1), contracts.at(other, place));
    }

    String name() {
        return name;
    }

    Map<String, Schema> properties() {
        var properties = new TreeMap<String, Schema>();
        said.path("properties")
                .propertyStream()
                .forEach(property -> properties.put(property.getKey(), inside(property.getKey(), property.getValue())));
        return properties;
    }

    Schema items() {
        return inside("items", said.path("items"));
    }

    private Schema inside(String part, JsonNode value) {
        var within = name.substring(service.length() + 1);
        return of(contracts, service, within + "." + part, value);
    }

    Set<String> required() {
        var names = new TreeSet<String>();
        said.path("required").forEach(one -> names.add(one.asText()));
        return names;
    }

    List<String> values() {
        return said.path("enum").valueStream().map(JsonNode::asText).toList();
    }

    /** Whether it says anything of what is inside. */
    boolean says() {
        return kind() != Kind.MONEY;
    }

    Kind kind() {
        return switch (said.path("type").asText()) {
            case "array" -> Kind.LIST;
            case "boolean" -> Kind.BOOLEAN;
            case "integer" -> said.path("format").asText().equals("int64") ? Kind.LONG : Kind.INT;
            case "number" -> Kind.DECIMAL;
            case "object" -> said.has("properties") ? Kind.OBJECT : Kind.MONEY;
            case "string" -> text();
            default -> throw new AssertionError(name + " has no type that is known here: " + said);
        };
    }

    private Kind text() {
        if (said.has("enum")) return Kind.ENUMERATION;
        return switch (said.path("format").asText()) {
            case "uuid" -> Kind.UUID;
            case "date" -> Kind.DATE;
            case "date-time" ->
                example().filter(time -> !time.endsWith("Z")).isPresent() ? Kind.LOCAL_TIME : Kind.INSTANT;
            default -> Kind.TEXT;
        };
    }

    private Optional<String> example() {
        return said.path("examples").valueStream().map(JsonNode::asText).findFirst();
    }
}
