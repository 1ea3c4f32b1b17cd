package io.fareline.infrastructure.name;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.infrastructure.estate.Estate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What manifests name in AWS. */
final class Names {
    private Names() {}

    /** Every text in the manifests that fits, its first group, or all of it where there is none. */
    static Set<String> in(Estate estate, Pattern pattern) {
        var found = new TreeSet<String>();
        estate.cluster().all().forEach(each -> collect(each.root(), pattern, found));
        return found;
    }

    private static void collect(JsonNode node, Pattern pattern, Set<String> found) {
        if (node.isTextual())
            pattern.matcher(node.asText())
                    .results()
                    .map(each -> each.groupCount() == 0 ? each.group() : each.group(1))
                    .forEach(found::add);
        else node.forEach(each -> collect(each, pattern, found));
    }

    static Set<String> made(Estate estate, String type, String attribute) {
        return estate.made(type).stream()
                .map(each -> each.text(attribute))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
