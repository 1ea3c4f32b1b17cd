package io.fareline.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.logging.LogManager;

/**
 * The process: reads its variables, starts the {@link Provider}, and stops it gently on SIGTERM. It ends with 2 when it
 * is configured wrongly and with 1 when it cannot start otherwise, always with one line that says why.
 */
public final class SandboxProvider {
    private static final int CANNOT_START = 1;
    private static final int MISCONFIGURED = 2;

    private SandboxProvider() {}

    public static void main(String[] arguments) {
        logOneLineEach();
        try {
            var variables = new Variables(System.getenv());
            var settings = ProviderSettings.from(variables);
            var clock = Clock.offset(Clock.systemUTC(), ProviderSettings.clockOffset(variables));
            var provider = Provider.start(settings, clock, new SecureRandom());
            Runtime.getRuntime().addShutdownHook(new Thread(provider::close, "stop"));
            System.out.printf(
                    "sandbox-provider listens on %s:%d%n", settings.web().host(), provider.port());
        } catch (Misconfigured e) {
            endWith(MISCONFIGURED, e.getMessage());
        } catch (RuntimeException e) {
            endWith(CANNOT_START, "cannot start: " + oneLine(e));
        }
    }

    private static void endWith(int code, String reason) {
        System.err.println("sandbox-provider: " + reason);
        System.exit(code);
    }

    private static String oneLine(Throwable e) {
        var message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.replaceAll("\\s+", " ").strip();
    }

    private static void logOneLineEach() {
        try (InputStream configuration = SandboxProvider.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
