package io.fareline.runner;

import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.LinkChoice;
import io.fareline.runner.laptop.Part;
import java.io.PrintStream;

/** Stops everything, in order, and deletes the data when asked to. */
final class Down {
    private final Laptop laptop;
    private final PrintStream out;

    Down(Laptop laptop, PrintStream out) {
        this.laptop = laptop;
        this.out = out;
    }

    int run(boolean purge) {
        var home = laptop.home();
        if (!home.exists()) {
            out.println("Nothing runs, and there is no data in " + home.state() + ".");
            return Main.OK;
        }
        try (var _ = HomeLock.take(home)) {
            var running = laptop.parts().stream().filter(Part::isRunning).toList();
            if (running.isEmpty()) {
                out.println("Nothing runs.");
            } else {
                out.println("Stopping "
                        + String.join(", ", running.stream().map(Part::name).toList()) + " ...");
                Stopping.all(running, Stopping.GENTLE);
                out.println("Stopped.");
            }
            new LinkChoice(home).forget();
            if (purge) {
                home.purge();
                out.println("Deleted " + home.state() + ".");
            } else {
                out.println("The data stay in " + home.state() + "; ./fareline down --purge deletes them.");
            }
        }
        return Main.OK;
    }
}
