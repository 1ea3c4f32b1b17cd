package io.fareline.infrastructure.terraform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Terraform has printed, whether it was content, and what its tests have applied: states by file and run. Beside each
 * state Terraform prints all that the provider knows, 14 MB, which is not kept.
 */
public record Answer(boolean good, String said, Map<String, JsonNode> states) {
    static final Answer NONE = new Answer(true, "", Map.of());

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern STATE = Pattern.compile(
            "^\\{.*?\"@testfile\":\"(?<file>[^\"]+)\",\"@testrun\":\"(?<run>[^\"]+)\".*?\"test_state\":");
    private static final Pattern PLAN = Pattern.compile("^\\{.*?\"test_plan\":");
    private static final String ROOT = "\"root_module\":";

    static Answer of(boolean good, Stream<String> lines) {
        var states = new LinkedHashMap<String, JsonNode>();
        var said = new StringBuilder();
        lines.forEach(line -> {
            var state = STATE.matcher(line.substring(0, Math.min(line.length(), 1000)));
            if (state.find()) states.put(state.group("file") + " " + state.group("run"), root(line));
            else if (!PLAN.matcher(line.substring(0, Math.min(line.length(), 1000)))
                    .find()) said.append(line).append('\n');
        });
        return new Answer(good, said.toString(), states);
    }

    Answer and(Answer other) {
        var all = new LinkedHashMap<>(states);
        all.putAll(other.states);
        return new Answer(good && other.good, said + other.said, all);
    }

    /** What went wrong, in Terraform's words. */
    public String trouble() {
        var told = said.lines()
                .map(Answer::message)
                .filter(Objects::nonNull)
                .filter(each -> each.at("/diagnostic/severity").asText().equals("error"))
                .map(each -> "%s %s: %s: %s (%s:%s)"
                        .formatted(
                                each.path("@testfile").asText(),
                                each.path("@testrun").asText(),
                                each.at("/diagnostic/summary").asText(),
                                each.at("/diagnostic/detail").asText(),
                                each.at("/diagnostic/range/filename").asText(),
                                each.at("/diagnostic/range/start/line").asText()))
                .collect(Collectors.joining("\n"));
        return told.isEmpty() ? said : told;
    }

    /** The first value after the name; what comes behind it is left unread. An empty state has none. */
    private static JsonNode root(String line) {
        var state = JsonNodeFactory.instance.objectNode();
        var begin = line.indexOf(ROOT);
        if (begin >= 0) state.set("root_module", message(line.substring(begin + ROOT.length())));
        return state;
    }

    private static JsonNode message(String line) {
        if (!line.startsWith("{")) return null;
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
