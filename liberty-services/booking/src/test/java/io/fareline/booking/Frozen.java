package io.fareline.booking;

import io.fareline.platform.testing.ServiceUnderTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL with all of its processes stopped in their tracks: connections stay open and nothing is answered. */
final class Frozen implements AutoCloseable {
    private final List<String> processes = new ArrayList<>();

    Frozen() {
        long server = ServiceUnderTest.postgres().process().orElseThrow().pid();
        processes.add(Long.toString(server));
        ProcessHandle.of(server).orElseThrow().descendants().forEach(each -> processes.add(Long.toString(each.pid())));
        signal("-STOP");
    }

    @Override
    public void close() {
        signal("-CONT");
    }

    private void signal(String signal) {
        var command = new ArrayList<>(List.of("kill", signal));
        command.addAll(processes);
        try {
            // One of them may have ended meanwhile, which the exit code would tell.
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
