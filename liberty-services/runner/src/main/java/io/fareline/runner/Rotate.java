package io.fareline.runner;

import io.fareline.runner.laptop.Laptop;
import java.util.List;

/** {@code rotate}: exchanges a secret of a Fareline that runs, without a restart. */
final class Rotate {
    private final Laptop laptop;
    private final Progress progress;

    Rotate(Laptop laptop, Progress progress) {
        this.laptop = laptop;
        this.progress = progress;
    }

    int run(List<String> options) {
        var kind = options.isEmpty() ? "" : options.getFirst();
        var isDatabase = kind.equals("database")
                && options.size() == 2
                && laptop.services().containsKey(options.getLast());
        var isKeys = kind.equals("signing-keys") && options.size() == 1;
        if (!isDatabase && !isKeys) {
            throw new WrongUsage(
                    "rotate takes 'database SERVICE' or 'signing-keys', but got '" + String.join(" ", options) + "'");
        }
        // One at a time, as each begins with what the one before has left.
        try (var _ = HomeLock.take(laptop.home(), "rotate")) {
            var rotation = laptop.rotation();
            progress.print(isDatabase ? rotation.database(options.getLast()) : rotation.signingKeys());
        }
        return Main.OK;
    }
}
