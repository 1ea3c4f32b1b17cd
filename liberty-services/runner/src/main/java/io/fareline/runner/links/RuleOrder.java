package io.fareline.runner.links;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is to happen to requests of an HTTP link, and to which.
 *
 * @param method null for any
 * @param path a regular expression for the whole path with its query; null for any
 * @param contains text that the head or the body must hold; null for none
 * @param times how many requests it strikes; 0 for no end
 * @param status FAIL_BEFORE: the status that is answered; 0 to break the connection off without an answer
 * @param delayMillis SLOW: how long the answer is held up
 * @param atOnce TWICE: whether both requests are under way together, instead of one after the other
 */
record RuleOrder(
        Kind kind,
        String method,
        String path,
        String contains,
        int times,
        int status,
        int delayMillis,
        boolean atOnce) {
    private static final int LONGEST_DELAY = 600_000;
    private static final int LONGEST_TEXT = 2048;

    enum Kind {
        /** The callee never hears of it. */
        FAIL_BEFORE,
        /** The callee did it, and its answer is lost. */
        FAIL_AFTER,
        /** Held up on its way to the callee until the rule is lifted. */
        HANG_BEFORE,
        /** The callee did it, and its answer is held up until the rule is lifted. */
        HANG_AFTER,
        /** The callee did it, and its answer comes late. */
        SLOW,
        /** The callee hears it twice, and the second answer is given. */
        TWICE
    }

    RuleOrder {
        if (kind == null) {
            throw new WrongOrder("a rule needs its kind");
        }
        if (times < 0 || delayMillis < 0 || delayMillis > LONGEST_DELAY) {
            throw new WrongOrder("times is not negative, delayMillis is from 0 to " + LONGEST_DELAY);
        }
        if (status != 0 && (status < 400 || status > 599)) {
            throw new WrongOrder("status is 0 or from 400 to 599");
        }
        if (kind == Kind.SLOW && delayMillis == 0) {
            throw new WrongOrder("SLOW needs delayMillis");
        }
        if (length(path) > LONGEST_TEXT || length(contains) > LONGEST_TEXT) {
            throw new WrongOrder("path and contains have at most " + LONGEST_TEXT + " characters");
        }
        try {
            Pattern.compile(path == null ? "" : path);
        } catch (PatternSyntaxException malformed) {
            throw new WrongOrder("path is no regular expression: " + malformed.getDescription());
        }
    }

    Pattern pathPattern() {
        return Pattern.compile(path == null ? ".*" : path);
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
