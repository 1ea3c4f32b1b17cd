package io.fareline.runner.laptop;

/** What ends a command: one message for the person at the terminal, who can do something about it. */
public final class Trouble extends RuntimeException {
    public Trouble(String message) {
        super(message);
    }

    public Trouble(String message, Throwable cause) {
        super(message, cause);
    }
}
