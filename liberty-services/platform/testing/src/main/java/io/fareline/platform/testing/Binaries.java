package io.fareline.platform.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Server binaries that travel inside Maven artifacts, unpacked once per version into a cache folder. */
final class Binaries {
    private final Path cache;

    Binaries(Path cache) {
        this.cache = cache;
    }

    /** Where binaries go when nobody says otherwise: {@code $XDG_CACHE_HOME/fareline} or {@code ~/.cache/fareline}. */
    static Path defaultCache() {
        var cacheHome = System.getenv("XDG_CACHE_HOME");
        var base = cacheHome == null || cacheHome.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(cacheHome);
        return base.resolve("fareline");
    }

    static boolean onArm() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> false;
            case "aarch64", "arm64" -> true;
            default ->
                throw new ServerFailure("No server binaries for this processor: " + System.getProperty("os.arch")
                        + "; x86-64 and arm64 Linux are supported");
        };
    }

    /** The folder with the content of a {@code .txz} resource. */
    Path archive(String resource, String name) {
        return once(name, folder -> {
            try (var tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(resource))))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, folder);
                }
            }
        });
    }

    /** A single executable resource; the result is the file. */
    Path executable(String resource, String name) {
        return once(name, folder -> {
                    try (var in = open(resource)) {
                        var file = folder.resolve(name);
                        Files.copy(in, file);
                        executable(file);
                    }
                })
                .resolve(name);
    }

    // Two processes may unpack at the same time: each fills a folder of its own, and the first rename wins.
    private Path once(String name, Unpacking unpacking) {
        var target = cache.resolve(name);
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            Files.createDirectories(cache);
            var temporary = Files.createTempDirectory(cache, name + ".");
            unpacking.into(temporary);
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Folders.delete(temporary);
                if (!Files.isDirectory(target)) {
                    throw e;
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + name + " into " + cache, e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        var in = Binaries.class.getResourceAsStream("/" + resource);
        if (in == null) {
            throw new IOException("No resource " + resource + " on the class path");
        }
        return in;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("Archive entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        try {
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else if (entry.isLink()) {
                Files.createLink(file, folder.resolve(entry.getLinkName()));
            } else {
                Files.copy(tar, file);
                if ((entry.getMode() & 0100) != 0) {
                    executable(file);
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException("Archive holds an entry twice: " + entry.getName(), e);
        }
    }

    private static void executable(Path file) throws IOException {
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        permissions.add(PosixFilePermission.GROUP_EXECUTE);
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(file, permissions);
    }

    @FunctionalInterface
    private interface Unpacking {
        void into(Path folder) throws IOException;
    }
}
