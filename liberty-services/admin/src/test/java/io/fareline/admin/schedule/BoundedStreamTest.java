package io.fareline.admin.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.platform.problem.BodyTooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedStreamTest {
    @Test
    void theLimitItselfIsStillRead() throws IOException {
        assertEquals(3, bounded(3).readAllBytes().length);
        var single = bounded(3);
        while (single.read() >= 0) continue;
    }

    @Test
    void oneByteMoreIsRefused() {
        assertThrows(BodyTooLarge.class, () -> bounded(2).readAllBytes());
        assertThrows(BodyTooLarge.class, () -> {
            var single = bounded(2);
            while (single.read() >= 0) continue;
        });
    }

    private static BoundedStream bounded(long limit) {
        return new BoundedStream(new ByteArrayInputStream(new byte[3]), limit);
    }
}
