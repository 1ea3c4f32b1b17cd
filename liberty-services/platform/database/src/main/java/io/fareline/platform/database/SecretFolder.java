package io.fareline.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A mounted secret: a folder with one file per property. Kubernetes replaces its files at once by pointing the link
 * {@code ..data} at another folder, so what belongs together is read through one resolution of that link. In a folder
 * without the link each file is read for itself.
 */
public final class SecretFolder {
    private static final String VERSION = "..data";
    private static final int TRIES = 10;
    private static final long LARGEST = 1 << 20;

    private final Path folder;

    public SecretFolder(Path folder) {
        this.folder = folder;
    }

    /** The texts of one version of the secret; a name without a file is not in the answer. */
    public Map<String, String> read(String... names) throws IOException {
        for (int tried = 1; ; tried++) {
            Path version = version();
            try {
                var texts = read(version, names);
                if (version.equals(version())) return texts;
            } catch (IOException replacedMeanwhile) {
                if (tried == TRIES || version.equals(version())) throw replacedMeanwhile;
            }
            if (tried == TRIES) throw new IOException(folder + " is replaced faster than it can be read");
        }
    }

    private Path version() throws IOException {
        Path link = folder.resolve(VERSION);
        // Asked for the link's own text, as the folder it leads to may be gone before it is looked at.
        return Files.isSymbolicLink(link) ? folder.resolve(Files.readSymbolicLink(link)) : folder;
    }

    private static Map<String, String> read(Path version, String... names) throws IOException {
        var texts = new TreeMap<String, String>();
        for (String name : names) {
            Path file = version.resolve(name);
            if (!Files.isRegularFile(file)) continue;
            if (Files.size(file) > LARGEST) throw new IOException(file + " is larger than any secret");
            texts.put(name, Files.readString(file).strip());
        }
        return texts;
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
