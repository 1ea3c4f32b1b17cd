package io.fareline.runner;

import java.util.List;

/** A command that was called in a way it cannot be called. */
public final class WrongUsage extends RuntimeException {
    public WrongUsage(String message) {
        super(message);
    }

    static void none(String command, List<String> options) {
        if (!options.isEmpty()) {
            throw new WrongUsage(command + " takes no arguments, but got '" + options.getFirst() + "'");
        }
    }

    /** True when the one flag that the command knows is given. */
    static boolean flag(String command, List<String> options, String flag) {
        if (options.isEmpty()) {
            return false;
        }
        if (options.equals(List.of(flag))) {
            return true;
        }
        throw new WrongUsage(
                command + " takes " + flag + " and nothing else, but got '" + String.join(" ", options) + "'");
    }
}
