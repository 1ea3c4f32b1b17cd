package io.fareline.runner.verify;

import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Trouble;
import java.io.PrintStream;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** {@code ./fareline verify} over the databases of this machine. */
public final class VerifyCommand {
    private static final String PATIENCE = "FARELINE_VERIFY_PATIENCE";
    private static final String TIME_LIMIT = "FARELINE_VERIFY_TIME_LIMIT";

    private final Laptop laptop;
    private final Map<String, String> environment;
    private final PrintStream out;

    public VerifyCommand(Laptop laptop, Map<String, String> environment, PrintStream out) {
        this.laptop = laptop;
        this.environment = environment;
        this.out = out;
    }

    /** @return the exit status: 0 when everything holds, 1 when something is broken */
    public int run() {
        if (laptop.postgres().process().isEmpty())
            throw new Trouble("Fareline does not run, so there is nothing to verify; start it with ./fareline up");
        var verification = Verification.of(
                laptop, duration(PATIENCE, Duration.ofSeconds(30)), duration(TIME_LIMIT, Duration.ofMinutes(2)), out);
        return verification.holds() ? 0 : 1;
    }

    private Duration duration(String name, Duration otherwise) {
        String value = environment.getOrDefault(name, "");
        try {
            return value.isBlank() ? otherwise : Duration.parse(value);
        } catch (DateTimeParseException malformed) {
            throw new Trouble(name + " must be a duration such as PT30S, and is '" + value + "'", malformed);
        }
    }
}
