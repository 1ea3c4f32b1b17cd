package io.fareline.runner.secret;

import io.fareline.platform.testing.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;

/** The folder of secrets: each is made when it is first asked for and stays the same until the folder is deleted. */
public final class Vault {
    private static final int PASSWORD_BYTES = 24;
    private static final int CLIENT_SECRET_BYTES = 32;
    private final Path folder;
    private final SecureRandom random;

    public Vault(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** Letters and digits only, so that it fits into every file format. */
    public synchronized String password(String name) {
        return kept(name, () -> HexFormat.of().formatHex(bytes(PASSWORD_BYTES)));
    }

    /** 256 random bits in base64url, as auth gives them out. */
    public synchronized String clientSecret(String clientId) {
        return kept("client." + clientId, this::key);
    }

    /** A key of 256 bits in base64url. */
    public synchronized String key(String name) {
        return kept(name, this::key);
    }

    /** A secret that somebody else makes. */
    public synchronized String kept(String name, Supplier<String> made) {
        var file = folder.resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Folders.ownedFolder(folder);
            var secret = made.get();
            Folders.writeSecret(file, secret + "\n");
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep secret " + name + " in " + folder, e);
        }
    }

    /** Puts another secret in the place of one that was kept. */
    public synchronized String replace(String name, String secret) {
        try {
            // Whole or not at all: a vault with half a secret could not be opened again.
            var next = folder.resolve(name + ".next");
            Folders.ownedFolder(folder);
            Folders.writeSecret(next, secret + "\n");
            Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot replace secret " + name + " in " + folder, e);
        }
    }

    /** Another password in the place of one that was kept. */
    public String replacePassword(String name) {
        return replace(name, HexFormat.of().formatHex(bytes(PASSWORD_BYTES)));
    }

    private String key() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(CLIENT_SECRET_BYTES));
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
