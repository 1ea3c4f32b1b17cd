package io.fareline.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFolderTest {
    @TempDir
    Path folder;

    private SecretFolder secrets;

    @BeforeEach
    void look() {
        secrets = new SecretFolder(folder);
    }

    @Test
    void whatBelongsTogetherIsNeverMixed() throws Exception {
        publish(0);
        var over = new AtomicBoolean();
        var writer = Thread.ofPlatform().start(() -> {
            for (int version = 1; !over.get(); version++) publishUnchecked(version);
        });
        try {
            for (int read = 0; read < 2_000; read++) {
                Login login;
                try {
                    login = Login.in(secrets);
                } catch (SQLException tooFast) {
                    assertTrue(tooFast.getMessage().contains("faster"), tooFast.getMessage());
                    continue;
                }
                assertEquals("password-of-" + login.user(), login.password());
            }
        } finally {
            over.set(true);
            writer.join();
        }
    }

    @Test
    void aFolderWithoutVersionsIsReadAsItIs() throws Exception {
        Files.writeString(folder.resolve(Login.USER), "shop_app_a\n");
        Files.writeString(folder.resolve(Login.PASSWORD), " secret \n");
        assertEquals(new Login("shop_app_a", "secret"), Login.in(secrets));
    }

    @Test
    void aMissingHalfIsNamedAndTheOtherHalfNotShown() throws IOException {
        Files.writeString(folder.resolve(Login.PASSWORD), "secret");
        var failed = assertThrows(SQLException.class, () -> Login.in(secrets));
        assertTrue(failed.getMessage().contains("Setting " + Login.USER + " is missing"), failed.getMessage());
        Files.writeString(folder.resolve(Login.USER), "shop_app_a");
        Files.writeString(folder.resolve(Login.PASSWORD), "\n");
        failed = assertThrows(SQLException.class, () -> Login.in(secrets));
        assertTrue(failed.getMessage().contains("Setting " + Login.PASSWORD + " is missing"), failed.getMessage());
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() throws IOException {
        assertEquals(Map.of(), new SecretFolder(folder.resolve("elsewhere")).read(Login.USER));
    }

    @Test
    void whatIsLargerThanASecretIsRefused() throws IOException {
        Files.write(folder.resolve(Login.USER), new byte[(1 << 20) + 1]);
        assertThrows(IOException.class, () -> secrets.read(Login.USER));
    }

    @Test
    void theTextFormHoldsNoPassword() {
        assertFalse(new Login("shop_app_a", "secret").toString().contains("secret"));
    }

    private void publishUnchecked(int version) {
        try {
            publish(version);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As Kubernetes does: the new version whole, the link moved over, the old version removed. */
    private void publish(int version) throws IOException {
        Path now = Files.createDirectory(folder.resolve("..version-" + version));
        Files.writeString(now.resolve(Login.USER), "role-" + version);
        Files.writeString(now.resolve(Login.PASSWORD), "password-of-role-" + version);
        Path link = Files.createSymbolicLink(folder.resolve("..data_tmp"), now.getFileName());
        Files.move(link, folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
        Path before = folder.resolve("..version-" + (version - 1));
        if (!Files.exists(before)) return;
        Files.delete(before.resolve(Login.USER));
        Files.delete(before.resolve(Login.PASSWORD));
        Files.delete(before);
    }
}
