package io.fareline.infrastructure.estate;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.object.Manifest;
import java.util.ArrayList;
import java.util.List;

/** One thing that a stack has made in an account, or has only looked up there, as Terraform's state has it. */
public record Resource(String stack, JsonNode root) {
    /** Of a state as {@code terraform show -json} and {@code terraform test -json -verbose} write it. */
    public static List<Resource> of(String stack, JsonNode state) {
        var all = new ArrayList<Resource>();
        collect(stack, state.has("values") ? state.at("/values/root_module") : state.path("root_module"), all);
        return all;
    }

    private static void collect(String stack, JsonNode module, List<Resource> all) {
        module.path("resources").forEach(each -> all.add(new Resource(stack, each)));
        module.path("child_modules").forEach(each -> collect(stack, each, all));
    }

    public String type() {
        return root.path("type").asText();
    }

    public String address() {
        return root.path("address").asText();
    }

    /** How faults name it. */
    public String id() {
        return stack + ": " + address();
    }

    public boolean isMade() {
        return root.path("mode").asText().equals("managed");
    }

    public JsonNode values() {
        return root.path("values");
    }

    /** What stands under names and numbers with slashes between them, or a missing node. */
    public JsonNode at(String path) {
        return values().at("/" + path);
    }

    /** Empty where nothing stands there. */
    public String text(String path) {
        var found = at(path);
        return found.isNull() ? "" : found.asText();
    }

    public List<JsonNode> list(String path) {
        return Manifest.list(at(path));
    }

    public boolean says(String path) {
        return !text(path).isEmpty() || at(path).isContainerNode() && !at(path).isEmpty();
    }

    /** Whether another refers to it by one of the names that AWS gives it. */
    public boolean isMeantBy(String reference) {
        return !reference.isEmpty()
                && List.of("id", "arn", "name", "bucket", "key_id").stream()
                        .map(this::text)
                        .anyMatch(reference::equals);
    }
}
