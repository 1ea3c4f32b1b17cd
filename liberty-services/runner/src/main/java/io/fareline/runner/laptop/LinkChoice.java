package io.fareline.runner.laptop;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** Whether the processes call each other through links: as it is told, else as it was when they started. */
public final class LinkChoice {
    /** {@code on} or {@code off}. */
    public static final String VARIABLE = "FARELINE_LINKS";

    private final Home home;

    public LinkChoice(Home home) {
        this.home = home;
    }

    // Who looks at what runs need not say again how it was started.
    boolean of(Map<String, String> environment) {
        return switch (environment.getOrDefault(VARIABLE, "").strip()) {
            case "on" -> true;
            case "off" -> false;
            case "" -> Files.exists(home.linked());
            case String other -> throw new Trouble(VARIABLE + " must be on or off, but is '" + other + "'");
        };
    }

    /** Keeps the choice for the commands that follow. What runs the other way must be stopped first. */
    public void keep(Laptop laptop) {
        boolean linked = laptop.isLinked();
        if (linked != Files.exists(home.linked()) && laptop.servers().stream().anyMatch(Part::isRunning)) {
            throw new Trouble(
                    "What runs was started " + (linked ? "without" : "with") + " links; stop it by ./fareline down");
        }
        if (!linked) {
            forget();
            return;
        }
        try {
            Files.writeString(home.linked(), "The processes of this Fareline call each other through links.\n");
        } catch (IOException e) {
            throw new Trouble("Cannot write " + home.linked() + ": " + e.getMessage(), e);
        }
    }

    public void forget() {
        try {
            Files.deleteIfExists(home.linked());
        } catch (IOException e) {
            throw new Trouble("Cannot delete " + home.linked() + ": " + e.getMessage(), e);
        }
    }
}
