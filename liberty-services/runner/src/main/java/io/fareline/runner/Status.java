package io.fareline.runner;

import io.fareline.platform.testing.DetachedProcess;
import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Part;
import io.fareline.runner.laptop.ResourceUse;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** One line for each process. The exit code is 0 when all are up, 3 when none runs, and 1 for anything between. */
final class Status {
    private static final int PARTLY = 1;
    private static final int NOT_RUNNING = 3;
    private static final double KILOBYTES_PER_MEGABYTE = 1024.0;
    private static final String LINE = "%-11s %-11s %8s  %-9s %8s%n";
    private final Laptop laptop;
    private final PrintStream out;

    Status(Laptop laptop, PrintStream out) {
        this.laptop = laptop;
        this.out = out;
    }

    int run() {
        if (!laptop.home().exists()) {
            out.println("Nothing runs; ./fareline up starts it.");
            return NOT_RUNNING;
        }
        var parts = laptop.parts();
        out.printf(LINE, "PROCESS", "PORT", "PID", "HEALTH", "PSS MB");
        int healthy = 0;
        int running = 0;
        long memory = 0;
        for (var part : parts) {
            var pid = part.process().map(DetachedProcess::pid);
            var up = pid.isPresent() && part.isHealthy();
            var pss = pid.map(ResourceUse::pssKilobytes).orElse(0L);
            line(part, pid.map(String::valueOf).orElse("-"), pid.isEmpty() ? "stopped" : up ? "up" : "not ready", pss);
            running += pid.isPresent() ? 1 : 0;
            healthy += up ? 1 : 0;
            memory += pss;
        }
        out.printf(LINE, "together", "", "", healthy + " of " + parts.size(), megabytes(memory));
        return running == 0 ? NOT_RUNNING : healthy == parts.size() ? Main.OK : PARTLY;
    }

    private void line(Part part, String pid, String health, long pss) {
        out.printf(LINE, part.name(), ports(part.ports()), pid, health, megabytes(pss));
    }

    /** Many ports in a row are shown as their first and last. */
    private static String ports(List<Integer> ports) {
        return ports.size() > 2
                ? ports.getFirst() + "-" + ports.getLast()
                : ports.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String megabytes(long kilobytes) {
        return "%.0f".formatted(kilobytes / KILOBYTES_PER_MEGABYTE);
    }
}
