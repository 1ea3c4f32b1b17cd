package io.fareline.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.platform.problem.BodyTooLarge;
import io.fareline.platform.problem.InvalidRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies that are files. */
@Timeout(120)
class SpooledBodyTest {
    private static final byte[] BYTES = new byte[300_000];

    static {
        new Random(1).nextBytes(BYTES);
    }

    @Test
    void aBodyAtItsLimitComesBackWithItsHash() throws IOException {
        var digest = RequestHash.begun("POST", URI.create("/files"));
        try (var file = SpooledBody.of(new ByteArrayInputStream(BYTES), BYTES.length, digest)) {
            assertArrayEquals(BYTES, file.readAllBytes());
        }
        assertArrayEquals(RequestHash.of("POST", URI.create("/files"), BYTES), digest.digest());
    }

    @Test
    void nothingIsLeftOnDiskEvenWhileItIsRead() throws IOException {
        long before = spooled();
        try (var file = SpooledBody.of(new ByteArrayInputStream(BYTES), BYTES.length, digest())) {
            assertEquals(before, spooled());
        }
        assertThrows(BodyTooLarge.class, () -> SpooledBody.of(new ByteArrayInputStream(BYTES), 299_999, digest()));
        assertThrows(InvalidRequest.class, () -> SpooledBody.of(new Broken(), 100, digest()));
        assertEquals(before, spooled());
    }

    @Test
    void aFileIsReplayedRefusedAndLimitedAsAnyBody() {
        var shop = new ShopServer();
        var file = "x".repeat(ShopServer.FILE_LIMIT);
        assertEquals(201, shop.post("/orders/files", "key-1", file).getStatus());
        var retry = shop.post("/orders/files", "key-1", file);
        assertEquals("{\"run\":1,\"order\":\"1000000\"}", new String(retry.getOutput()));
        assertEquals(422, shop.post("/orders/files", "key-1", file.substring(1)).getStatus());
        assertEquals(413, shop.post("/orders/files", "key-2", file + "x").getStatus());
        assertEquals(1, shop.orders.runs.get());
    }

    private static MessageDigest digest() {
        return RequestHash.begun("POST", URI.create("/files"));
    }

    private static long spooled() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(each -> each.toString().endsWith(".spooled")).count();
        }
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the client is gone");
        }
    }
}
