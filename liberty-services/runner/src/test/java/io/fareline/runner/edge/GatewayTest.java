package io.fareline.runner.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the mesh's gateways do besides the routes is what the edge does: the same headers go, the same is said. */
class GatewayTest {
    private static final String HEADERS = "headers.yaml";
    private static final String REFUSALS = "refusals.yaml";
    private static final String POLICIES = "policies.yaml";

    /** What only a gateway says, and what only the edge or a service does. */
    private static final Set<String> ONLY_THERE = Set.of("MALFORMED_REQUEST", "UNAUTHENTICATED");

    private static final Set<String> ONLY_HERE =
            Set.of("BODY_TOO_LARGE", "MALFORMED_HEADER", "MALFORMED_PATH", "MALFORMED_QUERY", "OVERLOADED");

    @Test
    void theGatewaysDoAsTheEdgeDoes() throws IOException {
        assertEquals(List.of(), faults(HEADERS, text(HEADERS)));
        assertEquals(List.of(), faults(REFUSALS, text(REFUSALS)));
        assertEquals(List.of(), faults(POLICIES, text(POLICIES)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "headers.yaml  | remove: x-real-ip                | remove: x-real               | x-real-ip",
                "headers.yaml  | prefix: $ws,                     | prefix: $wsr,                | $ws",
                "headers.yaml  | prefix: _ws, ignore_case: true   | prefix: _ws                  | in any case",
                "headers.yaml  | OVERWRITE_IF_EXISTS_OR_ADD       | APPEND_IF_EXISTS_OR_ADD      | x-forwarded-for",
                "headers.yaml  | key: x-forwarded-for             | key: x-forwarded-from        | x-forwarded-for",
                "refusals.yaml | code: TIMED_OUT                  | code: TIMED_OFF              | TIMED_OUT",
                "refusals.yaml | detail: There is nothing         | detail: There is something   | NO_SUCH_RESOURCE",
                "refusals.yaml | application/problem+json         | text/plain                   | content type",
                "policies.yaml | hosts: [partner                  | ports: [8443], hosts: [partner | enter-partner",
                "policies.yaml | paths: [/internal*               | ports: [8443], paths: [/internal* | never-inside"
            })
    void aDifferenceIsFound(String file, String written, String other, String fault) throws IOException {
        var text = text(file);
        assertTrue(text.contains(written), written);
        var instead = other.replace("], ", "]\n            ");
        var faults = faults(file, text.replace(written, instead));
        assertTrue(faults.stream().anyMatch(each -> each.contains(fault)), faults.toString());
    }

    @Test
    void whatIsRemovedAfterItWasSetIsFound() throws IOException {
        var late = text(HEADERS) + "                - remove: x-late\n";
        assertTrue(faults(HEADERS, late).contains("x-late is removed after something was set"));
    }

    private static List<String> faults(String file, String text) throws IOException {
        return switch (file) {
            case HEADERS -> headerFaults(patch(text).at("/typed_config/mutations/request_mutations"));
            case REFUSALS -> wordFaults(patch(text).at("/typed_config/local_reply_config/mappers"));
            default -> portFaults(text);
        };
    }

    private static List<String> headerFaults(JsonNode mutations) {
        var faults = new ArrayList<String>();
        var names = new TreeSet<String>();
        var prefixes = new TreeSet<String>();
        var set = new ArrayList<String>();
        for (var mutation : mutations) {
            var name = mutation.path("remove").asText();
            var key = mutation.at("/remove_on_match/key_matcher");
            if (mutation.has("append")) {
                var append = mutation.path("append");
                set.add(append.at("/header/key").asText() + " "
                        + append.path("append_action").asText());
            } else if (!set.isEmpty()) {
                faults.add(name + key.path("prefix").asText() + " is removed after something was set");
            }
            if (!name.isEmpty()) names.add(name);
            if (!key.isMissingNode()) prefixes.add(key.path("prefix").asText());
            if (!key.isMissingNode() && !key.path("ignore_case").asBoolean())
                faults.add(key.path("prefix").asText() + " is not removed in any case");
        }
        if (!names.equals(new TreeSet<>(RequestHeaders.FORBIDDEN)))
            faults.add("removed are " + names + ", and here " + RequestHeaders.FORBIDDEN);
        if (!prefixes.equals(new TreeSet<>(RequestHeaders.FORBIDDEN_PREFIXES)))
            faults.add("removed are all of " + prefixes + ", and here " + RequestHeaders.FORBIDDEN_PREFIXES);
        // What stood there is the client's word, or goes with its prefix; so both are written over and not added to.
        for (var header : List.of("x-forwarded-for", "x-forwarded-proto"))
            if (!set.contains(header + " OVERWRITE_IF_EXISTS_OR_ADD")) faults.add(header + " is not written over");
        return faults;
    }

    private static List<String> wordFaults(JsonNode mappers) throws IOException {
        var faults = new ArrayList<String>();
        var missing = new TreeSet<String>();
        for (var refusal : Refusal.values()) if (!ONLY_HERE.contains(refusal.name())) missing.add(refusal.name());
        for (var mapper : mappers) {
            var said = mapper.at("/body_format_override/json_format");
            var code = said.path("code").asText();
            if (!mapper.at("/body_format_override/content_type").asText().equals("application/problem+json"))
                faults.add(code + " has another content type");
            if (missing.remove(code)
                    && !said.equals(
                            new YAMLMapper().readTree(Refusal.valueOf(code).json())))
                faults.add(code + " says " + said);
            else if (!ONLY_THERE.contains(code) && !isKnown(code)) faults.add(code + " is unknown here");
        }
        missing.forEach(code -> faults.add(code + " is not said"));
        return faults;
    }

    private static boolean isKnown(String code) {
        for (var refusal : Refusal.values()) if (refusal.name().equals(code)) return true;
        return false;
    }

    /** Behind the PROXY protocol a proxy takes the load balancer's port for its own: no policy by port matches. */
    private static List<String> portFaults(String text) throws IOException {
        var faults = new ArrayList<String>();
        try (var documents = new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            while (documents.hasNext()) {
                var policy = documents.next();
                if (!policy.findValues("ports").isEmpty())
                    faults.add(policy.at("/metadata/name").asText() + " names a port");
            }
        }
        return faults;
    }

    private static JsonNode patch(String text) throws IOException {
        return new YAMLMapper().readTree(text).at("/spec/configPatches/0/patch/value");
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of("../../istio/gateway").resolve(file));
    }
}
