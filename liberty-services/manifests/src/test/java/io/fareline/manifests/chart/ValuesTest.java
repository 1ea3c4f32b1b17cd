package io.fareline.manifests.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fareline.manifests.Rendered;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that are none are refused with a message that says where; every value is described, in the README too. */
class ValuesTest {
    private static final Chart CHART = Chart.asItIs();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "services: {auth: {imge: {}}} | at '/services/auth': additional properties 'imge' not allowed",
                "service: {} | additional properties 'service' not allowed",
                "services: {auth: {image: {digest: sha256:abc}}} | at '/services/auth/image/digest': 'sha256:abc' does not match",
                "aws: {account: 333333333333} | at '/aws/account': got number, want string",
                "databaseConnections: many | at '/databaseConnections': got string, want integer",
                "environment: {FARELINE_DATABASE_POOL: 7} | at '/environment/FARELINE_DATABASE_POOL': got number, want string",
                "environment: {FARELINE_REDIS_MODE: null} | FARELINE_REDIS_MODE",
                "services: {Loyalty: {}} | additional properties 'Loyalty' not allowed",
                "services: {auth: {zoneSpread: Sometimes}} | at '/services/auth/zoneSpread': value must be one of",
                "services: {auth: {resources: {limits: {memory: 1 GB}}}} | at '/services/auth/resources/limits/memory'",
                "services: {auth: {autoscaling: {minReplicas: 0}}} | at '/services/auth/autoscaling/minReplicas': minimum",
                "services: {loyalty: {}} | services.loyalty.image has neither a digest nor a tag",
                "services: {auth: {image: {tag: v1}}} | services.auth.image has a digest and a tag; which of them is meant?",
                "services: {auth: {image: {tag: latest, digest: ''}}} | services.auth.image.tag is latest",
                "services: {flight: {autoscaling: {maxReplicas: 2}}} | services.flight.autoscaling: minReplicas 3 is more than maxReplicas 2",
                "services: {auth: {secret: {read: {owner: {from: database-owner}}}}} | the owner's login is for migrations alone",
                "aws: {account: ''} | externalSecrets.enabled needs aws.account",
                "networkPolicies: {enabled: true, dataCidrs: []} | networkPolicies.enabled needs networkPolicies.dataCidrs"
            },
            quoteCharacter = '"')
    void aWrongValueIsRefused(String values, String message) {
        var refused = assertThrows(IllegalStateException.class, () -> CHART.render("prod", values));
        assertTrue(refused.getMessage().contains(message), refused::getMessage);
    }

    @Test
    void aServiceMayBeTakenAway() {
        assertEquals(
                4,
                CHART.render("prod", "services: {admin: null}").of("Deployment").size());
    }

    @Test
    void aTagIsEnoughWhereNobodyRelies() {
        var image = CHART.render("dev", "services: {auth: {image: {digest: '', tag: 1.4.0}}}")
                .find("Deployment", "auth-service")
                .orElseThrow()
                .at("spec.template.spec.containers")
                .path(0)
                .path("image");
        assertEquals("111111111111.dkr.ecr.eu-central-1.amazonaws.com/fareline/auth:1.4.0", image.asText());
    }

    @Test
    void theSchemaIsClosedAndDescribesEveryValue() throws IOException {
        assertEquals(List.of(), faults(schema()));
    }

    @Test
    void anOpenOrUndescribedValueIsFound() throws IOException {
        var schema = schema();
        ((ObjectNode) schema.at("/properties/aws")).remove("additionalProperties");
        ((ObjectNode) schema.at("/definitions/image/properties/tag")).remove("description");
        assertEquals(
                List.of("/properties/aws is open", "/definitions/image/properties/tag is not described"),
                faults(schema));
    }

    @Test
    void theReadmeHasEveryValue() throws IOException {
        var table = ValuesTable.of(schema(), Files.readString(Chart.ORIGINAL.resolve("values.yaml")));
        var written = Rendered.REPOSITORY.resolve("liberty-services/manifests/target/values.md");
        Files.writeString(written, table);
        var readme = Files.readString(Chart.ORIGINAL.resolve("README.md"));
        assertTrue(readme.contains("\n\n" + table + "\n"), () -> "The table of README.md is to be that of " + written);
    }

    private static JsonNode schema() throws IOException {
        return new JsonMapper()
                .readTree(Chart.ORIGINAL.resolve("values.schema.json").toFile());
    }

    private static List<String> faults(JsonNode schema) {
        var faults = new ArrayList<String>();
        walk("", schema, faults);
        return faults;
    }

    /** What Kubernetes or Helm define themselves is theirs to close. */
    private static void walk(String path, JsonNode node, List<String> faults) {
        var isTheirs = path.matches(".*/(global|valueFrom)");
        if (node.path("type").asText().equals("object")
                && !isTheirs
                && !node.path("additionalProperties").asText().equals("false")) faults.add(path + " is open");
        for (var part : List.of("properties", "patternProperties", "definitions"))
            node.path(part).properties().forEach(each -> {
                var place = path + "/" + part + "/" + each.getKey();
                if (!each.getValue().has("description") && !each.getValue().has("$ref"))
                    faults.add(place + " is not described");
                walk(place, each.getValue(), faults);
            });
        if (node.has("items")) walk(path + "/items", node.path("items"), faults);
    }
}
