package io.fareline.runner.verify;

import java.util.List;
import java.util.function.Function;

/**
 * Something that must always be true.
 *
 * @param sentence what is true, as it is printed
 * @param offenders finds what breaks it, each in a few words; empty when it holds
 */
record Invariant(String sentence, Function<Databases, List<String>> offenders) {
    static Invariant inOne(String database, String sentence, String query) {
        return new Invariant(sentence, databases -> databases.texts(database, query));
    }
}
