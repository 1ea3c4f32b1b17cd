package io.fareline.runner.secret;

import io.fareline.platform.testing.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The self-signed certificate of the Admin Center on this machine, in a PKCS12 file made by the JDK's keytool. */
public final class Keystore {
    private Keystore() {}

    /** Makes the file unless it is there; Liberty would take many seconds over its own. */
    public static void create(Path file, String password) {
        if (Files.exists(file)) {
            return;
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        var passwordFile = file.resolveSibling(file.getFileName() + ".password");
        try {
            Folders.ownedFolder(file.getParent());
            Files.deleteIfExists(unfinished);
            Folders.writeSecret(passwordFile, password);
            run(command(unfinished, passwordFile));
            Files.move(unfinished, file);
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a keystore in " + file.getParent(), e);
        }
    }

    private static List<String> command(Path file, Path passwordFile) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "default",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "825",
                "-dname",
                "CN=localhost, OU=laptop, O=Fareline",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:file",
                passwordFile.toString());
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool failed: " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while making a keystore", e);
        }
    }
}
