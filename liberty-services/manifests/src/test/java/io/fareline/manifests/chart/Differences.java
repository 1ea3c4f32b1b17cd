package io.fareline.manifests.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Manifests;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where two sets of objects differ, each place as {@code path: left vs right}. */
final class Differences {
    /** Lists whose order says nothing, and what tells their entries apart. The order of variables does say something. */
    private static final Map<String, String> UNORDERED =
            Map.of("ports", "name", "volumes", "name", "volumeMounts", "mountPath", "data", "secretKey");

    private final List<String> found = new ArrayList<>();

    private Differences() {}

    static List<String> between(Manifests left, Manifests right) {
        var differences = new Differences();
        var lefts = byId(left);
        var rights = byId(right);
        for (var id : both(lefts.keySet().iterator(), rights.keySet().iterator()))
            if (!lefts.containsKey(id)) differences.found.add(id + ": nothing vs an object");
            else if (!rights.containsKey(id)) differences.found.add(id + ": an object vs nothing");
            else differences.objects(id + " ", lefts.get(id), rights.get(id));
        return differences.found;
    }

    private void nodes(String path, String name, JsonNode left, JsonNode right) {
        if (left.isObject() && right.isObject()) objects(path + ".", left, right);
        else if (left.isArray() && right.isArray()) lists(path, name, left, right);
        else if (!left.equals(right)) found.add(path + ": " + text(left) + " vs " + text(right));
    }

    private void objects(String path, JsonNode left, JsonNode right) {
        for (var name : both(left.fieldNames(), right.fieldNames()))
            nodes(path + name, name, left.path(name), right.path(name));
    }

    private void lists(String path, String name, JsonNode left, JsonNode right) {
        var key = UNORDERED.getOrDefault(name, "");
        if (areNamed(key, left) && areNamed(key, right)) {
            var lefts = named(key, left);
            var rights = named(key, right);
            for (var each : both(lefts.fieldNames(), rights.fieldNames()))
                nodes(path + "[" + each + "]", "", lefts.path(each), rights.path(each));
        } else
            for (var i = 0; i < Math.max(left.size(), right.size()); i++)
                nodes(path + "[" + i + "]", "", left.path(i), right.path(i));
    }

    /** Whether the entries of a list are told apart by what they have under a key. */
    private static boolean areNamed(String key, JsonNode list) {
        return named(key, list).size() == list.size();
    }

    private static JsonNode named(String key, JsonNode list) {
        var named = JsonNodeFactory.instance.objectNode();
        for (var each : list)
            if (each.path(key).isTextual()) named.set(each.path(key).asText(), each);
        return named;
    }

    private static Map<String, JsonNode> byId(Manifests objects) {
        var byId = new TreeMap<String, JsonNode>();
        for (Manifest each : objects.all())
            if (byId.put(each.id(), each.root()) != null) throw new AssertionError("Twice: " + each.id());
        return byId;
    }

    private static TreeSet<String> both(Iterator<String> left, Iterator<String> right) {
        var both = new TreeSet<String>();
        left.forEachRemaining(both::add);
        right.forEachRemaining(both::add);
        return both;
    }

    private static String text(JsonNode node) {
        return node instanceof MissingNode ? "nothing" : node.toString();
    }
}
