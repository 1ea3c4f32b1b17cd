package io.fareline.infrastructure.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fareline.infrastructure.estate.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A policy of AWS, on a role or on what is shared. */
public record Policy(List<Statement> statements) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Empty where the text is no policy. */
    public static Optional<Policy> parse(String text) {
        if (!text.stripLeading().startsWith("{")) return Optional.empty();
        try {
            var root = JSON.readTree(text).path("Statement");
            if (root.isMissingNode()) return Optional.empty();
            var statements = new ArrayList<Statement>();
            if (root.isArray()) root.forEach(each -> statements.add(new Statement(each)));
            else statements.add(new Statement(root));
            return Optional.of(new Policy(List.copyOf(statements)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Every policy that stands anywhere in a resource. */
    public static List<Policy> in(Resource resource) {
        var all = new ArrayList<Policy>();
        collect(resource.values(), all);
        return all;
    }

    private static void collect(JsonNode node, List<Policy> all) {
        if (node.isTextual()) parse(node.asText()).ifPresent(all::add);
        else node.forEach(each -> collect(each, all));
    }

    /**
     * Whether policies together allow an action. Conditions are taken for fulfilled where something is allowed, and for
     * not fulfilled where it is denied: a check must not believe more than it can know.
     */
    public static boolean allow(List<Policy> policies, String action, String resource) {
        var statements = policies.stream()
                .flatMap(each -> each.statements.stream())
                .filter(each -> each.matches(action, resource))
                .toList();
        return statements.stream().anyMatch(Statement::isAllow)
                && statements.stream().noneMatch(each -> !each.isAllow() && !each.hasCondition());
    }
}
