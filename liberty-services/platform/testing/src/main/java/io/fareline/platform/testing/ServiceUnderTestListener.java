package io.fareline.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts, once per run of a service's integration tests, what the service needs and lays out its server for Arquillian.
 * It does nothing in a JVM without the system property {@code fareline.module}, such as that of the unit tests.
 */
public final class ServiceUnderTestListener implements LauncherSessionListener {
    private static final int PASSWORD_BYTES = 16;
    private TestEnvironment environment;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var module = System.getProperty("fareline.module");
        if (module == null || environment != null) {
            return;
        }
        var service = required("fareline.service");
        required("fareline.wlp");
        var folder = Path.of(module).resolve("target/it");
        try {
            environment = start(service, folder);
            Runtime.getRuntime().addShutdownHook(new Thread(environment::close));
            ServiceUnderTest.is(environment);
            new ServerLayout(environment, Path.of(module)).write(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lay out the server of " + service, e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (environment != null) {
            environment.close();
        }
    }

    private static TestEnvironment start(String service, Path folder) throws IOException {
        Supplier<String> passwords = passwords();
        var postgresFolder = folder.resolve("postgresql");
        var redisFolder = folder.resolve("redis");
        var ports = new NamedPorts();
        var postgres = new PostgresServer(PostgresSettings.at(postgresFolder, ports.named("postgresql")));
        var redis = new RedisServer(RedisSettings.at(redisFolder, ports.named("redis"), passwords.get()));
        // A run that was killed left its servers behind.
        postgres.kill();
        redis.kill();
        Folders.delete(folder);
        postgres.start();
        redis.start();
        var database = new DatabaseCluster(postgres).create(service, passwords.get(), passwords.get());
        return new TestEnvironment(service, postgres, redis, TestTokens.start(), database, ports);
    }

    private static Supplier<String> passwords() {
        var random = new SecureRandom();
        return () -> {
            var bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        };
    }

    private static String required(String property) {
        var value = System.getProperty(property);
        if (value == null) {
            throw new ServerFailure("System property " + property + " is missing: the integration tests of a service "
                    + "run under Maven's failsafe plugin");
        }
        return value;
    }
}
