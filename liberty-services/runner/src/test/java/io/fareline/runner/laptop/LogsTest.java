package io.fareline.runner.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    private static final String STAMP = "[11/23/26, 23:39:07:104 UTC] 0000001a com.ibm.ws.some.Class  ";
    private static final String FINE = STAMP + "I CWWKF0007I: Feature update started.\n";
    private static final String FAILED =
            STAMP + "E CWWKZ0002E: An exception occurred while starting the application.\n";

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void name() {
        log = folder.resolve("logs/booking.log");
    }

    @Test
    void aServerThatOnlyStartsHasNotFailed() throws IOException {
        written(FINE);
        assertEquals(Optional.empty(), Logs.applicationFailure(log));
    }

    @Test
    void theRefusedSettingIsShownRatherThanTheFailureThatFollows() throws IOException {
        var refused = "Setting fareline.booking.lease is missing and has no default.";
        written(FINE + STAMP + "E SRVE0283E: Exception caught: " + refused + "\n" + FAILED);
        assertEquals(Optional.of("SRVE0283E: Exception caught: " + refused), Logs.applicationFailure(log));
    }

    @Test
    void theCauseIsShownRatherThanTheFailureThatFollows() throws IOException {
        written(STAMP + "E SRVE0283E: Exception caught while initializing context: no migrations\n" + FAILED);
        assertEquals(
                Optional.of("SRVE0283E: Exception caught while initializing context: no migrations"),
                Logs.applicationFailure(log));
    }

    @Test
    void withoutACauseTheFailureItselfIsShown() throws IOException {
        written(FINE + FAILED);
        assertEquals(
                Optional.of("CWWKZ0002E: An exception occurred while starting the application."),
                Logs.applicationFailure(log));
    }

    @Test
    void theLastErrorIsWhatAProcessDiedOf() throws IOException {
        written("CWWKE0005E: The runtime could not be launched.\nCWWKE0010E: server.xml must exist.\n  Output: /x\n");
        assertEquals(Optional.of("CWWKE0010E: server.xml must exist."), Logs.lastWords(log));
    }

    @Test
    void withoutAnErrorTheLastLineIsShownAndCutAtItsLimit() throws IOException {
        written("first\n" + "x".repeat(1000) + "\n\n");
        assertEquals(Optional.of("x".repeat(400) + "..."), Logs.lastWords(log));
    }

    @Test
    void aMissingLogSaysNothing() {
        assertEquals(Optional.empty(), Logs.lastWords(log));
        assertEquals(Optional.empty(), Logs.applicationFailure(log));
    }

    @Test
    void theLogOfTheRunBeforeIsKeptOnce() throws IOException {
        written("first");
        Logs.startNew(log);
        written("second");
        Logs.startNew(log);
        assertEquals("second", Files.readString(folder.resolve("logs/booking.log.1")));
        assertEquals(false, Files.exists(log));
    }

    private void written(String text) throws IOException {
        Files.createDirectories(log.getParent());
        Files.writeString(log, text);
    }
}
