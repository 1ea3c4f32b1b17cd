package io.fareline.platform.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractTest {
    private static final String YAML = """
            components: {schemas: {UUID: {type: string, format: uuid}}}
            paths:
              /open:
                get: {}
              /v1/things/{id}/parts/{name}:
                parameters:
                - {in: path, name: id, schema: {$ref: "#/components/schemas/UUID"}}
                post:
                  parameters:
                  - {in: path, name: name, schema: {type: string}}
                  - {in: query, name: limit, schema: {type: integer}}
                  requestBody: {content: {application/json: {schema: {type: object}}}}
                  security: [{oauth2: [things.write]}]
              /internal/v1/things:
                get: {security: [{oauth2: [internal]}], x-callers: [shop, desk]}
                delete: {security: [{oauth2: [internal]}], x-callers: [desk]}
            """;

    private final Contract contract = Contract.of("store", YAML);

    @Test
    void everyOperationIsReadWithWhoMayCallIt() {
        assertEquals(
                List.of(
                        "store GET /open",
                        "store POST /v1/things/{id}/parts/{name}",
                        "store GET /internal/v1/things",
                        "store DELETE /internal/v1/things"),
                contract.operations().stream().map(Operation::toString).toList());
        var open = contract.operations().get(0);
        assertEquals(Optional.empty(), open.scope());
        assertFalse(open.isInternal());
        var internal = contract.operations().get(2);
        assertTrue(internal.isInternal());
        assertEquals(List.of("shop", "desk"), internal.callers());
    }

    @Test
    void aPathIsFilledByTheFormatsOfItsNames() {
        var post = contract.operations().get(1);
        assertEquals(Optional.of("things.write"), post.scope());
        assertEquals(Optional.of("application/json"), post.mediaType());
        assertEquals(Map.of("id", "uuid", "name", ""), post.pathParameters());
        assertEquals("/v1/things/7/parts/x", post.pathWith(Map.of("id", "7", "name", "x")));
    }

    @Test
    void aPartOfAContractHasThoseOperationsOnly() {
        var part = Contract.of(
                "store", contract.only(operation -> operation.method().equals("DELETE")));
        assertEquals(
                List.of("store DELETE /internal/v1/things"),
                part.operations().stream().map(Operation::toString).toList());
    }

    @Test
    void twoScopesForOneOperationAreNotUnderstood() {
        var both = Contract.of("store", YAML.replace("[things.write]", "[things.write, things.read]"));
        assertThrows(IllegalArgumentException.class, both::operations);
    }
}
