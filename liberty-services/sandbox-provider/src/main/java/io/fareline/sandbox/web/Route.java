package io.fareline.sandbox.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A method and a path such as {@code /v1/authorizations/{id}/capture}, who may call it, and what it does. */
public record Route(String method, String path, Access access, Endpoint endpoint) {
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.:-]{1,255}");

    /** The variables, when the path is one of this route. */
    Optional<Map<String, String>> match(String requested) {
        var mine = path.split("/", -1);
        var theirs = requested.split("/", -1);
        if (mine.length != theirs.length) return Optional.empty();
        var variables = new HashMap<String, String>();
        for (int i = 0; i < mine.length; i++) {
            var isVariable = mine[i].startsWith("{");
            if (isVariable && VALUE.matcher(theirs[i]).matches())
                variables.put(mine[i].substring(1, mine[i].length() - 1), theirs[i]);
            else if (!mine[i].equals(theirs[i])) return Optional.empty();
        }
        return Optional.of(variables);
    }
}
