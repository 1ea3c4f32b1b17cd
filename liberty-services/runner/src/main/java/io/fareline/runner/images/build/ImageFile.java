package io.fareline.runner.images.build;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A file or folder of an image, its path without the first slash. */
record ImageFile(String path, int mode, long owner, boolean folder) {
    private static final int SET_ID = 06000;
    private static final int WRITABLE_BY_OWNER = 0200;
    private static final int WRITABLE_BY_ALL = 0002;

    /** All of an archive, without links, which have no rights of their own. */
    static List<ImageFile> read(InputStream archive) throws IOException {
        var files = new ArrayList<ImageFile>();
        // Read to its end by the reader itself: whoever writes it would otherwise be told that nobody listens.
        var entries = new TarArchiveInputStream(archive);
        for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            if (!entry.isSymbolicLink()) files.add(of(entry));
        }
        return files;
    }

    private static ImageFile of(TarArchiveEntry entry) {
        var path = entry.getName().replaceFirst("^(\\./|/)+", "").replaceFirst("/+$", "");
        return new ImageFile(path, entry.getMode(), entry.getLongUserId(), entry.isDirectory());
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean isIn(String parent) {
        return path.startsWith(parent + "/");
    }

    /** Whether who runs it becomes somebody else. */
    boolean setsId() {
        return !folder && (mode & SET_ID) != 0;
    }

    boolean isWritableBy(long user) {
        return owner == user && (mode & WRITABLE_BY_OWNER) != 0 || (mode & WRITABLE_BY_ALL) != 0;
    }
}
