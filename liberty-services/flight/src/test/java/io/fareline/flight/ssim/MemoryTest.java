package io.fareline.flight.ssim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** However large a file is, reading and writing it takes the same small memory. */
class MemoryTest {
    private static final long SIZE = 200_000_000;

    @Test
    void twoHundredMegabytesPassThroughAProcessOfTwelve() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx12m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamedFile.class.getName(),
                        String.valueOf(SIZE))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertEquals("%d lines, [], the same".formatted(SIZE / 201 + 3), said.strip());
    }
}
