package io.fareline.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that cannot be mistaken for a later one with the same number: its id, the clock ticks since boot at which it
 * started, and the boot itself.
 */
record ProcessIdentity(long pid, long startTicks, String boot) {
    private static final int STATE = 0;
    private static final int START_TICKS = 19;

    /** Empty when there is no such process, or when it is dead and only waits to be reaped. */
    static Optional<ProcessIdentity> of(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The command name stands in parentheses and may hold anything, so fields count from the last one.
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            if (fields[STATE].equals("Z") || fields[STATE].equals("X")) {
                return Optional.empty();
            }
            var boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            return Optional.of(new ProcessIdentity(pid, Long.parseLong(fields[START_TICKS]), boot));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<ProcessIdentity> read(Path file) {
        try {
            var parts = Files.readString(file).strip().split(" ");
            return parts.length == 3
                    ? Optional.of(new ProcessIdentity(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Files.writeString(file, pid + " " + startTicks + " " + boot + "\n");
    }

    boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }
}
