package io.fareline.flight.scheduleimport;

import io.fareline.platform.problem.BodyTooLarge;
import io.fareline.platform.problem.InvalidRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A request body on disk, deleted when closed. It is taken in whole before the transaction begins, so that a slow
 * client holds no connection and no lock, and so that memory does not grow with the file.
 */
final class SpooledFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private final Path path;

    private SpooledFile(Path path) {
        this.path = path;
    }

    /** @throws BodyTooLarge beyond that many bytes */
    static SpooledFile of(InputStream body, long limit) throws IOException {
        var file = new SpooledFile(Files.createTempFile("schedule-", ".ssim"));
        try (var out = Files.newOutputStream(file.path)) {
            var buffer = new byte[BUFFER];
            long total = 0;
            for (int read = next(body, buffer); read >= 0; read = next(body, buffer)) {
                total += read;
                if (total > limit) throw new BodyTooLarge(limit);
                out.write(buffer, 0, read);
            }
            return file;
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    /** A client that breaks off is no fault of ours. */
    private static int next(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException brokenOff) {
            throw new InvalidRequest("The request body broke off before its end.", List.of());
        }
    }

    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path), BUFFER);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
