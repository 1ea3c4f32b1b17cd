package io.fareline.sandbox;

/** A variable is missing or wrong. The message is one line, names the variable, and shows no secret. */
final class Misconfigured extends RuntimeException {
    Misconfigured(String message) {
        super(message, null, false, false);
    }
}
