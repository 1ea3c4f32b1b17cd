package io.fareline.platform.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.platform.database.Login;
import io.fareline.platform.database.SecretFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginWatchTest {
    private static final String POOL = "WebSphere:type=com.ibm.ws.jca.cm.mbean.ConnectionManagerMBean,"
            + "jndiName=jdbc/fareline,name=dataSource[fareline]/connectionManager";

    @TempDir
    Path folder;

    private final Pool pool = new Pool();
    private final LoginWatch watch = new LoginWatch();

    /** What Liberty's pool can be told. */
    public interface PoolMBean {
        void purgePoolContents(String how);
    }

    public static final class Pool implements PoolMBean {
        private final List<String> purged = new ArrayList<>();

        @Override
        public void purgePoolContents(String how) {
            purged.add(how);
        }
    }

    @BeforeEach
    void aPool() throws JMException, IOException {
        ManagementFactory.getPlatformMBeanServer().registerMBean(pool, new ObjectName(POOL));
        login("shop_app_a", "first");
    }

    @AfterEach
    void none() throws JMException {
        ManagementFactory.getPlatformMBeanServer().unregisterMBean(new ObjectName(POOL));
    }

    @Test
    void theSameLoginLeavesThePoolAlone() {
        look();
        look();
        assertEquals(List.of(), pool.purged);
    }

    @Test
    void anotherLoginLetsConnectionsGoNowAndThoseThatWereBeingMadeAtTheNextLook() throws IOException {
        look();
        login("shop_app_b", "second");
        look();
        assertEquals(List.of("normal"), pool.purged);
        look();
        look();
        assertEquals(List.of("normal", "normal"), pool.purged);
    }

    @Test
    void anotherPasswordOfTheSameRoleIsAnotherLogin() throws IOException {
        look();
        login("shop_app_a", "second");
        look();
        assertEquals(List.of("normal"), pool.purged);
    }

    @Test
    void halfALoginIsNoLogin() throws IOException {
        look();
        Files.delete(folder.resolve(Login.USER));
        look();
        assertEquals(List.of(), pool.purged);
        login("shop_app_a", "first");
        look();
        assertEquals(List.of(), pool.purged);
    }

    private void look() {
        watch.look(new SecretFolder(folder));
    }

    private void login(String user, String password) throws IOException {
        Files.writeString(folder.resolve(Login.USER), user);
        Files.writeString(folder.resolve(Login.PASSWORD), password);
    }
}
