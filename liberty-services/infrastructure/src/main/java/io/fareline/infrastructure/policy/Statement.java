package io.fareline.infrastructure.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One statement of a policy. */
public record Statement(JsonNode root) {
    private static final String SPARED = "ArnNotEquals aws:PrincipalArn";

    public boolean isAllow() {
        return root.path("Effect").asText().equals("Allow");
    }

    public List<String> actions() {
        return texts(root.path("Action"));
    }

    public List<String> resources() {
        return texts(root.path("Resource"));
    }

    public boolean hasCondition() {
        return !root.path("Condition").isEmpty();
    }

    /** Allows or denies all but what it names. */
    public boolean isInverted() {
        return root.has("NotAction") || root.has("NotResource") || root.has("NotPrincipal");
    }

    /** Who is meant, as pairs such as {@code AWS: *}; none in a policy that hangs on a role. */
    public List<Map.Entry<String, String>> principals() {
        var all = new ArrayList<Map.Entry<String, String>>();
        var principal = root.path("Principal");
        if (principal.isTextual()) all.add(Map.entry("AWS", principal.asText()));
        principal.properties().forEach(kind -> texts(kind.getValue())
                .forEach(each -> all.add(Map.entry(kind.getKey(), each))));
        return all;
    }

    /** Values by operator and key, such as {@code StringEquals aws:SourceAccount}. */
    public Map<String, List<String>> conditions() {
        var all = new TreeMap<String, List<String>>();
        root.path("Condition").properties().forEach(operator -> operator.getValue()
                .properties()
                .forEach(key -> all.put(operator.getKey() + " " + key.getKey(), texts(key.getValue()))));
        return all;
    }

    /** Whether it denies an action to everybody but some, and a role is none of them. */
    public boolean deniesToOthers(String action, String role) {
        var spared = conditions();
        return !isAllow()
                && actions().stream().anyMatch(each -> covers(each, action))
                && spared.size() == 1
                && spared.containsKey(SPARED)
                && !spared.get(SPARED).contains(role);
    }

    boolean matches(String action, String resource) {
        var named = root.has("NotAction")
                ? texts(root.path("NotAction")).stream().noneMatch(each -> covers(each, action))
                : actions().stream().anyMatch(each -> covers(each, action));
        var on = root.has("NotResource")
                ? texts(root.path("NotResource")).stream().noneMatch(each -> covers(each, resource))
                : resources().stream().anyMatch(each -> covers(each, resource));
        return named && on;
    }

    /** As AWS reads wildcards: a star is any text, a question mark any letter; small and capital letters are alike here. */
    public static boolean covers(String pattern, String text) {
        var regex = new StringBuilder();
        for (var character : pattern.toCharArray())
            regex.append(
                    switch (character) {
                        case '*' -> ".*";
                        case '?' -> ".";
                        default -> Pattern.quote(String.valueOf(character));
                    });
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .matches();
    }

    private static List<String> texts(JsonNode node) {
        var all = new ArrayList<String>();
        if (node.isTextual()) all.add(node.asText());
        else if (node.isArray()) node.forEach(each -> all.add(each.asText()));
        return all;
    }
}
