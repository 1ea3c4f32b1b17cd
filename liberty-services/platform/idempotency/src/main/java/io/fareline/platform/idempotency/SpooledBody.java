package io.fareline.platform.idempotency;

import io.fareline.platform.problem.BodyTooLarge;
import io.fareline.platform.problem.InvalidRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;

/**
 * A request body on disk, to be read once. It is taken in whole before anything is claimed or locked, so that a slow
 * client holds nothing and memory does not grow with the file. The file has no name any more once it is open, so that it
 * is gone with its last reader, however the process ends.
 */
final class SpooledBody {
    private static final int BUFFER = 1 << 16;

    private SpooledBody() {}

    /** @throws BodyTooLarge beyond that many bytes */
    static InputStream of(InputStream body, long limit, MessageDigest digest) throws IOException {
        var name = Files.createTempFile("body-", ".spooled");
        var file = FileChannel.open(
                name, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            copy(body, limit, digest, file);
            file.position(0);
            return new BufferedInputStream(Channels.newInputStream(file), BUFFER);
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    private static void copy(InputStream body, long limit, MessageDigest digest, FileChannel file) throws IOException {
        var buffer = new byte[BUFFER];
        long total = 0;
        for (int read = next(body, buffer); read >= 0; read = next(body, buffer)) {
            total += read;
            if (total > limit) throw new BodyTooLarge(limit);
            digest.update(buffer, 0, read);
            var bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) file.write(bytes);
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
}
