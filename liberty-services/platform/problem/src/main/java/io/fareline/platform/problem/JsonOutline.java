package io.fareline.platform.problem;

import java.util.Optional;

/**
 * A look at the bytes of a JSON text before anybody builds a tree of it: how deep it nests, how long its numbers are, and
 * whether anything follows its value. The parser fails on the first two in ways that look like faults of ours, and does
 * not mind the third.
 */
final class JsonOutline {
    /** The most levels of nesting and the longest number, in characters. */
    record Limits(int depth, int number) {}

    private final byte[] text;
    private final Limits limits;
    private int depth;
    private int number;
    private boolean quoted;
    private boolean over;

    private JsonOutline(byte[] text, Limits limits) {
        this.text = text;
        this.limits = limits;
    }

    /** What is wrong, in words; empty where the parser may go on. What is no JSON at all is left to it. */
    static Optional<String> fault(byte[] text, Limits limits) {
        return new JsonOutline(text, limits).fault();
    }

    private Optional<String> fault() {
        for (int i = 0; i < text.length; i++) {
            byte character = text[i];
            if (quoted) {
                if (character == '\\') i++;
                else if (character == '"') quoted = false;
                if (!quoted) over = depth == 0;
                continue;
            }
            if (isSpace(character)) {
                number = 0;
                continue;
            }
            if (over) return Optional.of("goes on after its end");
            take(character);
            if (depth > limits.depth()) return Optional.of("nests deeper than " + limits.depth() + " levels");
            if (number > limits.number())
                return Optional.of("has a number longer than " + limits.number() + " characters");
        }
        return Optional.empty();
    }

    private void take(byte character) {
        number = isOfNumber(character) ? number + 1 : 0;
        switch (character) {
            case '"' -> quoted = true;
            case '{', '[' -> depth++;
            case '}', ']' -> {
                depth--;
                over = depth <= 0;
            }
            default -> {}
        }
    }

    private static boolean isSpace(byte character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    private static boolean isOfNumber(byte character) {
        return character >= '0' && character <= '9' || "+-.eE".indexOf(character) >= 0;
    }
}
