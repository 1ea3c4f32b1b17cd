package io.fareline.platform.service;

import io.fareline.platform.database.Login;
import io.fareline.platform.database.SecretFolder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Lets the pooled connections of a former login go once the secrets name another, so that the former can be closed soon:
 * those at rest at once, those in use when they come back. Without it they would live until the pool finds them too old.
 */
@ApplicationScoped
public class LoginWatch {
    private static final Logger LOG = Logger.getLogger(LoginWatch.class.getName());
    private static final String POOLS =
            "WebSphere:type=com.ibm.ws.jca.cm.mbean.ConnectionManagerMBean,jndiName=jdbc/fareline,*";

    @Inject
    Configuration configuration;

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private Login known;

    /** A connection that was being made at the moment of the change is in the pool by the next look. */
    private boolean again;

    void onStart(@Observes @Priority(4000) Startup startup, Loops loops) {
        var folder = new SecretFolder(Path.of(configuration.text(SecretFiles.FOLDER)));
        loops.every(
                configuration.duration("fareline.database.login.look", Duration.ofSeconds(1), Duration.ofMinutes(10)),
                "looking at the database login",
                () -> look(folder));
    }

    void look(SecretFolder folder) {
        Login now;
        try {
            now = Login.in(folder);
        } catch (SQLException incomplete) {
            LOG.log(Level.WARNING, "The database login stays: {0}", incomplete.getMessage());
            return;
        }
        boolean changed = known != null && !now.equals(known);
        if (changed || again) letGo();
        if (changed)
            LOG.log(Level.INFO, "The database login is {0} now; connections of the former are let go.", now.user());
        again = changed;
        known = now;
    }

    private void letGo() {
        try {
            var pools = server.queryNames(new ObjectName(POOLS), null);
            if (pools.isEmpty())
                LOG.warning("The pool of connections is not found; it lets them go when they are old.");
            for (ObjectName pool : pools)
                server.invoke(
                        pool, "purgePoolContents", new Object[] {"normal"}, new String[] {String.class.getName()});
        } catch (JMException failed) {
            LOG.log(Level.WARNING, "The pool keeps connections of a former login until they are old.", failed);
        }
    }
}
