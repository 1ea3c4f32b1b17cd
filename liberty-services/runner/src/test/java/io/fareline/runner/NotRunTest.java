package io.fareline.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotRunTest {
    @TempDir
    Path folder;

    @Test
    void whatWasNotRunIsToldWithItsReason() throws IOException {
        Files.writeString(folder.resolve("manifests"), "kubectl is missing\n");
        Files.writeString(folder.resolve("alerts"), "promtool is missing\n");
        assertEquals(
                List.of("alerts: promtool is missing", "manifests: kubectl is missing"), new NotRun(folder).reasons());
    }

    @Test
    void whatAnEarlierRunHasLeftIsForgotten() throws IOException {
        Files.writeString(folder.resolve("manifests"), "kubectl is missing\n");
        new NotRun(folder).forget();
        assertEquals(List.of(), new NotRun(folder).reasons());
    }

    @Test
    void whereNothingWasLeftNothingIsTold() {
        var notRun = new NotRun(folder.resolve("nowhere"));
        notRun.forget();
        assertEquals(List.of(), notRun.reasons());
    }
}
