package io.fareline.auth;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What an investigator asks for: who got a token, who failed, who changed a client. One line each, no secret and no token
 * in any; the values come from checked types, so that no line can be forged through them.
 */
public final class SecurityLog {
    private static final Logger LOG = Logger.getLogger("security");

    private SecurityLog() {}

    /** @param event a fact in words, such as {@code token issued} */
    public static void info(String event, String details) {
        write(Level.INFO, event, details);
    }

    public static void warning(String event, String details) {
        write(Level.WARNING, event, details);
    }

    private static void write(Level level, String event, String details) {
        LOG.log(level, "{0}: {1}", new Object[] {event, details});
    }
}
