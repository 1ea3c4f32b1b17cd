package io.fareline.runner.laptop;

import java.util.Map;

/** Everything that listens on 127.0.0.1, with its usual port; {@code FARELINE_PORT_OFFSET} shifts them all alike. */
public enum Listener {
    EDGE(8080),
    AUTH(9101),
    FLIGHT(9102),
    BOOKING(9103),
    PAYMENT(9104),
    ADMIN(9105),
    PROVIDER(9106),
    POSTGRESQL(9107),
    REDIS(9108),
    LINKS(9110),
    ADMIN_CENTER(9445);

    public static final String OFFSET = "FARELINE_PORT_OFFSET";
    private static final int HIGHEST_PORT = 65535;
    private final int usualPort;

    Listener(int usualPort) {
        this.usualPort = usualPort;
    }

    public int port(int offset) {
        return usualPort + offset;
    }

    /** The offset of this environment; every port must stay below 65536 and above 1023. */
    public static int offset(Map<String, String> environment) {
        var text = environment.getOrDefault(OFFSET, "0").strip();
        try {
            var offset = Integer.parseInt(text);
            for (var listener : values()) {
                if (listener.port(offset) < 1024 || listener.port(offset) > HIGHEST_PORT) {
                    throw new Trouble(
                            OFFSET + "=" + text + " moves port " + listener.usualPort + " out of 1024..65535");
                }
            }
            return offset;
        } catch (NumberFormatException e) {
            throw new Trouble(OFFSET + " must be a whole number, but is '" + text + "'");
        }
    }
}
