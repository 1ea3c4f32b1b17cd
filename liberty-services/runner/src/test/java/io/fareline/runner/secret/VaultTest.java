package io.fareline.runner.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() {
        vault = new Vault(folder.resolve("secrets"), new SecureRandom());
    }

    @Test
    void aSecretStaysTheSameAndDiffersFromOthers() {
        var first = vault.password("a");
        assertEquals(first, vault.password("a"));
        assertEquals(first, new Vault(folder.resolve("secrets"), new SecureRandom()).password("a"));
        assertNotEquals(first, vault.password("b"));
    }

    @Test
    void aClientSecretHas256Bits() {
        assertEquals(32, Base64.getUrlDecoder().decode(vault.clientSecret("acme")).length);
    }

    @Test
    void onlyItsOwnerReadsASecret() throws IOException {
        vault.password("a");
        assertEquals("rw-------", permissions(folder.resolve("secrets/a")));
        assertEquals("rwx------", permissions(folder.resolve("secrets")));
    }

    @Test
    void aSecretFolderHoldsExactlyWhatItsProcessMaySee() throws IOException {
        var folderOfOne = new SecretFolder(folder.resolve("of-one"));
        folderOfOne.write(Map.of("a", "1", "withdrawn", "2"));
        folderOfOne.write(Map.of("a", "3"));
        assertEquals("3", Files.readString(folderOfOne.path().resolve("a")));
        assertFalse(Files.exists(folderOfOne.path().resolve("withdrawn")));
        assertEquals("rw-------", permissions(folderOfOne.path().resolve("a")));
    }

    @Test
    void allSecretsOfAFolderAreReplacedByOneLink() throws IOException {
        var path = new SecretFolder(folder.resolve("of-one"))
                .write(Map.of("user", "a", "password", "1"))
                .path();
        var before = Files.readSymbolicLink(path.resolve("..data"));
        new SecretFolder(path).write(Map.of("user", "b", "password", "2"));
        assertNotEquals(before, Files.readSymbolicLink(path.resolve("..data")));
        assertFalse(Files.exists(path.resolve(before)), "the former version is left behind");
        for (var name : List.of("user", "password"))
            assertEquals(Path.of("..data", name), Files.readSymbolicLink(path.resolve(name)));
    }

    @Test
    void aFolderOfPlainFilesIsTakenOver() throws IOException {
        var path = Files.createDirectories(folder.resolve("of-one"));
        Files.writeString(path.resolve("user"), "plain");
        Files.writeString(path.resolve("withdrawn"), "plain");
        new SecretFolder(path).write(Map.of("user", "a"));
        assertEquals("a", Files.readString(path.resolve("user")));
        assertFalse(Files.exists(path.resolve("withdrawn")));
    }

    @Test
    void aSecretThatIsReplacedStaysSo() throws IOException {
        var first = vault.password("a");
        var second = vault.replacePassword("a");
        assertNotEquals(first, second);
        assertEquals(second, new Vault(folder.resolve("secrets"), new SecureRandom()).password("a"));
        assertEquals("rw-------", permissions(folder.resolve("secrets/a")));
    }

    @Test
    void theClientsOfTheConfigurationShowHashesAndNoSecret() throws Exception {
        var json = ApiClient.configuration(List.of(ApiClient.BUYER, ApiClient.service("booking")), vault);
        var secret = vault.clientSecret(ApiClient.BUYER.id());
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes()));
        assertTrue(json.contains("\"secretHash\":\"" + hash + "\""), json);
        assertFalse(json.contains(secret));
        assertTrue(json.contains("\"clientId\":\"booking\""));
        assertTrue(json.contains("\"audience\":\"internal\""));
    }

    @Test
    void aKeystoreIsMadeOnce() throws IOException {
        var file = folder.resolve("keys/keystore.p12");
        Keystore.create(file, "a-password");
        var made = Files.getLastModifiedTime(file);
        Keystore.create(file, "a-password");
        assertEquals(made, Files.getLastModifiedTime(file));
        assertFalse(Files.exists(file.resolveSibling("keystore.p12.password")));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
