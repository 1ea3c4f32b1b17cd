package io.fareline.runner;

import io.fareline.runner.laptop.Home;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one {@code up} or {@code down} at a time change what runs; the system frees it when the process ends. */
public final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock take(Home home) {
        return take(home.lock(), "Another ./fareline up or down is at work in " + home.state());
    }

    /** For one process only, so that others can be started meanwhile. */
    static HomeLock take(Home home, String process) {
        var file = home.lock().resolveSibling("lock-" + process);
        return take(file, "Another ./fareline start is at work on " + process + " in " + home.state());
    }

    /** @param otherwise what is said where somebody else holds it */
    public static HomeLock take(Path file, String otherwise) {
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                channel.close();
                throw new Trouble(otherwise);
            }
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new Trouble("Cannot lock " + file + ": " + e.getMessage(), e);
        }
    }

    private static FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Trouble("Cannot release the lock: " + e.getMessage(), e);
        }
    }
}
