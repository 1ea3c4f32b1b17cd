package io.fareline.flight.scheduleimport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.platform.problem.BodyTooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SpooledFileTest {
    private static final byte[] BYTES = {1, 2, 3, 4};

    @Test
    void theFileIsWhatWasSent() throws IOException {
        try (var file = SpooledFile.of(new ByteArrayInputStream(BYTES), BYTES.length);
                var stream = file.open()) {
            assertArrayEquals(BYTES, stream.readAllBytes());
        }
    }

    @Test
    void oneByteTooManyIsRefusedAndNothingStays() throws IOException {
        long before = spooled();
        assertThrows(BodyTooLarge.class, () -> SpooledFile.of(new ByteArrayInputStream(BYTES), BYTES.length - 1L));
        assertEquals(before, spooled());
    }

    @Test
    void aBrokenStreamLeavesNothing() throws IOException {
        long before = spooled();
        assertThrows(IOException.class, () -> SpooledFile.of(new Broken(), 100));
        assertEquals(before, spooled());
    }

    @Test
    void closingDeletesTheFile() throws IOException {
        var file = SpooledFile.of(new ByteArrayInputStream(BYTES), 100);
        file.close();
        assertThrows(IOException.class, file::open);
    }

    private static long spooled() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("schedule-.*\\.ssim"))
                    .count();
        }
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the client went away");
        }
    }
}
