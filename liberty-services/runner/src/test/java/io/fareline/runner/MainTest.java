package io.fareline.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Ports;
import io.fareline.runner.laptop.Home;
import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Part;
import io.fareline.runner.laptop.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final int NOT_RUNNING = 3;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true);

    @TempDir
    Path folder;

    @Test
    void anUnknownCommandOrArgumentIsWrongUsage() {
        assertEquals(Main.WRONG_USAGE, Main.run(folder, List.of("fly")));
        assertEquals(Main.WRONG_USAGE, Main.run(folder, List.of("up", "now")));
        assertEquals(Main.WRONG_USAGE, Main.run(folder, List.of("down", "--all")));
        assertEquals(Main.WRONG_USAGE, Main.run(folder, List.of("logs")));
        assertEquals(Main.WRONG_USAGE, Main.run(folder, List.of("logs", "nobody")));
        assertEquals(Main.WRONG_USAGE, Main.run(folder, List.of("import", "--dry-run")));
        assertEquals(Main.WRONG_USAGE, Main.run(folder, List.of("images", "--fast")));
        assertEquals(Main.WRONG_USAGE, Main.run(folder, List.of("kill")));
        assertEquals(Main.WRONG_USAGE, Main.run(folder, List.of("kill", "nobody")));
        assertEquals(Main.WRONG_USAGE, Main.run(folder, List.of("start")));
        assertEquals(Main.WRONG_USAGE, Main.run(folder, List.of("start", "redis", "nobody")));
        assertEquals(Main.WRONG_USAGE, Main.run(folder, List.of("rotate")));
        assertEquals(Main.WRONG_USAGE, Main.run(folder, List.of("rotate", "database")));
        assertEquals(Main.WRONG_USAGE, Main.run(folder, List.of("rotate", "database", "provider")));
        assertEquals(Main.WRONG_USAGE, Main.run(folder, List.of("rotate", "signing-keys", "now")));
    }

    @Test
    void whereNothingEverRanTheStatusIsThreeAndNothingIsCreated() {
        var home = new Home(folder, folder.resolve("state"));
        assertEquals(NOT_RUNNING, new Status(new Laptop(home, 0), out).run());
        assertEquals(Main.OK, new Down(new Laptop(home, 0), out).run(false));
        assertThrows(WrongUsage.class, () -> new ShowLog(new Laptop(home, 0), out).run(List.of("nobody")));
        assertThrows(Trouble.class, () -> new ShowLog(new Laptop(home, 0), out).run(List.of("redis")));
        assertTrue(Files.notExists(home.state()));
    }

    @Test
    void whatIsStoppedIsListedAsStopped() {
        var home = new Home(folder, folder.resolve("state"));
        home.create();
        assertEquals(NOT_RUNNING, new Status(new Laptop(home, 0), out).run());
        assertTrue(written.toString().contains("0 of 9"), written.toString());
    }

    @Test
    void purgingDeletesTheState() {
        var home = new Home(folder, folder.resolve("state"));
        home.create();
        assertEquals(Main.OK, new Down(new Laptop(home, 0), out).run(true));
        assertTrue(Files.notExists(home.state()));
    }

    @Test
    void aProcessIsKilledAtOnceAndStartedAgain() {
        var home = new Home(folder, folder.resolve("state"));
        var laptop = new Laptop(home, Ports.free() - 9108);
        var processes = new Processes(laptop, new Progress(out));
        assertThrows(Trouble.class, () -> processes.start(List.of("redis")));
        home.create();
        try {
            assertEquals(Main.OK, processes.start(List.of("redis")));
            assertTrue(running(laptop, "redis"));
            assertEquals(Main.OK, processes.start(List.of("redis")));
            assertEquals(Main.OK, processes.kill(List.of("redis")));
            assertFalse(running(laptop, "redis"));
            processes.kill(List.of("redis"));
            assertTrue(written.toString().contains("redis does not run"), written.toString());
        } finally {
            processes.kill(List.of("redis"));
        }
    }

    private static boolean running(Laptop laptop, String name) {
        return laptop.parts().stream().filter(part -> part.name().equals(name)).anyMatch(Part::isRunning);
    }

    @Test
    void oneAtATimeChangesWhatRuns() {
        var home = new Home(folder, folder.resolve("state"));
        home.create();
        try (var _ = HomeLock.take(home)) {
            var trouble = assertThrows(Trouble.class, () -> HomeLock.take(home));
            assertTrue(trouble.getMessage().contains("at work"));
        }
        HomeLock.take(home).close();
    }

    @Test
    void aPortInUseIsNamedTogetherWithTheSettingThatShiftsIt() throws IOException {
        var home = new Home(folder, folder.resolve("state"));
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var laptop = new Laptop(home, taken.getLocalPort() - 9107);
            var up = new Up(laptop, Clock.systemUTC(), new Progress(out));
            var trouble = assertThrows(Trouble.class, up::run);
            assertTrue(trouble.getMessage().contains("Port " + taken.getLocalPort()), trouble.getMessage());
            assertTrue(trouble.getMessage().contains("FARELINE_PORT_OFFSET"), trouble.getMessage());
            assertTrue(laptop.parts().stream().noneMatch(Part::isRunning));
        }
    }
}
