package io.fareline.runner.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the mesh's gateways do besides the routes is what the edge does: the same headers go, the same is said. */
class GatewayTest {
    private static final List<String> ONLY_THERE = List.of("MALFORMED_REQUEST", "UNAUTHENTICATED");

    @Test
    void theGatewaysRemoveTheHeadersThatTheEdgeRemoves() throws IOException {
        assertEquals(new TreeSet<>(RequestHeaders.FORBIDDEN), new TreeSet<>(removed("/remove")));
        assertEquals(
                new TreeSet<>(RequestHeaders.FORBIDDEN_PREFIXES),
                new TreeSet<>(removed("/remove_on_match/key_matcher/prefix")));
    }

    @Test
    void aPrefixIsRemovedInAnyCase() throws IOException {
        for (var mutation : mutations()) {
            if (mutation.has("remove_on_match")) {
                assertEquals(
                        "true",
                        mutation.at("/remove_on_match/key_matcher/ignore_case").asText(),
                        "" + mutation);
            }
        }
    }

    /** What is removed by its prefix and set again must be set afterwards. */
    @Test
    void theClientsAddressIsWrittenLast() throws IOException {
        var set = new ArrayList<String>();
        for (var mutation : mutations()) {
            if (mutation.has("append")) {
                set.add(mutation.at("/append/header/key").asText() + " "
                        + mutation.at("/append/append_action").asText());
            } else {
                assertEquals(List.of(), set, "something is removed after it was set");
            }
        }
        assertEquals(
                List.of("x-forwarded-for OVERWRITE_IF_EXISTS_OR_ADD", "x-forwarded-proto OVERWRITE_IF_EXISTS_OR_ADD"),
                set);
    }

    @Test
    void theGatewaysRefuseInTheWordsOfTheEdge() throws IOException {
        var config = patch("refusals.yaml").at("/typed_config/local_reply_config/mappers");
        assertFalse(config.isEmpty());
        for (var mapper : config) {
            var said = mapper.at("/body_format_override/json_format");
            var code = said.path("code").asText();
            assertEquals(
                    "application/problem+json",
                    mapper.at("/body_format_override/content_type").asText());
            if (ONLY_THERE.contains(code)) continue;
            var own = new YAMLMapper().readTree(Refusal.valueOf(code).json());
            assertEquals(own, said, code);
        }
    }

    @Test
    void theGatewaysSpeakOfAllThatTheyMayRefuse() throws IOException {
        var codes = new TreeSet<String>();
        for (var mapper : patch("refusals.yaml").at("/typed_config/local_reply_config/mappers")) {
            codes.add(mapper.at("/body_format_override/json_format/code").asText());
        }
        // Neither is the gateway's to say: a service refuses large bodies and what is too much for it.
        var missing =
                new TreeSet<>(Arrays.stream(Refusal.values()).map(Enum::name).toList());
        missing.removeAll(codes);
        assertEquals(
                new TreeSet<>(List.of(
                        "BODY_TOO_LARGE", "MALFORMED_HEADER", "MALFORMED_PATH", "MALFORMED_QUERY", "OVERLOADED")),
                missing);
    }

    /** Behind the PROXY protocol a proxy takes the load balancer's port for its own, and a policy by port matches nothing. */
    @Test
    void noPolicyOfTheEntriesNamesAPort() throws IOException {
        var file = Path.of("../../istio/gateway/policies.yaml").toFile();
        var policies = 0;
        try (var documents = new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(file)) {
            while (documents.hasNext()) {
                var policy = documents.next();
                if (!policy.path("kind").asText().equals("AuthorizationPolicy")) continue;
                policies++;
                assertEquals(
                        List.of(),
                        policy.findValues("ports"),
                        policy.at("/metadata/name").asText());
                assertFalse(policy.findValues("operation").isEmpty());
            }
        }
        assertEquals(4, policies);
    }

    private static List<String> removed(String pointer) throws IOException {
        var names = new ArrayList<String>();
        for (var mutation : mutations()) {
            var name = mutation.at(pointer);
            if (name.isTextual()) names.add(name.asText());
        }
        return names;
    }

    private static JsonNode mutations() throws IOException {
        var mutations = patch("headers.yaml").at("/typed_config/mutations/request_mutations");
        assertFalse(mutations.isEmpty());
        return mutations;
    }

    private static JsonNode patch(String file) throws IOException {
        var filter = new YAMLMapper()
                .readTree(Path.of("../../istio/gateway").resolve(file).toFile());
        return filter.at("/spec/configPatches/0/patch/value");
    }
}
