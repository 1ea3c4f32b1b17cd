package io.fareline.pipelines.jenkins;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A step or a section of a Jenkinsfile: what it is called, what it is told, and the calls inside.
 *
 * @param texts what it is told without a name
 * @param named what it is told by name
 * @param fixed whether all of that is written out, and nothing is put in when it runs
 */
record Call(String name, List<String> texts, Map<String, String> named, boolean fixed, List<Call> block, int line) {
    /** What is no call: a condition, a loop, a variable. */
    static final String LOGIC = "logic";

    Optional<Call> child(String wanted) {
        return block.stream().filter(each -> each.name.equals(wanted)).findFirst();
    }

    /** Itself and all below it. */
    Stream<Call> all() {
        return Stream.concat(Stream.of(this), block.stream().flatMap(Call::all));
    }

    String text() {
        return texts.isEmpty() ? named.getOrDefault("script", "") : texts.getFirst();
    }
}
