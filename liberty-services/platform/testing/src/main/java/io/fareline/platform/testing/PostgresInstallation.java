package io.fareline.platform.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The data folder of a server: made by initdb at first, configured anew before each start. */
final class PostgresInstallation {
    private static final String CONFIGURATION = "server.conf";
    private static final int PASSWORD_BYTES = 24;
    private final PostgresSettings settings;
    private final PostgresBinaries binaries;

    PostgresInstallation(PostgresSettings settings, PostgresBinaries binaries) {
        this.settings = settings;
        this.binaries = binaries;
    }

    void prepare() throws IOException {
        Folders.ownedFolder(settings.folder());
        if (Files.exists(settings.data())) {
            checkVersion();
        } else {
            create();
        }
        Files.writeString(settings.data().resolve(CONFIGURATION), configuration());
    }

    private void checkVersion() throws IOException {
        var wanted = PostgresServer.VERSION.substring(0, PostgresServer.VERSION.indexOf('.'));
        var found = Files.readString(settings.data().resolve("PG_VERSION")).strip();
        if (!found.equals(wanted)) {
            throw new ServerFailure("The data in " + settings.data() + " were written by PostgreSQL " + found
                    + "; this is PostgreSQL " + wanted);
        }
    }

    // Made beside its place and renamed, so that an interrupted initdb is never taken for a cluster.
    private void create() throws IOException {
        var unfinished = settings.folder().resolve("data.unfinished");
        Folders.delete(unfinished);
        var secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        Folders.writeSecret(settings.passwordFile(), HexFormat.of().formatHex(secret) + "\n");
        run(binaries.command(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + PostgresServer.SUPERUSER,
                "--pwfile=" + settings.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                "\ninclude = '" + CONFIGURATION + "'\n",
                StandardOpenOption.APPEND);
        Files.move(unfinished, settings.data());
    }

    private String configuration() {
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = %d
                shared_buffers = '%s'
                password_encryption = 'scram-sha-256'
                shared_preload_libraries = 'pg_stat_statements'
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_line_prefix = '%%m [%%p] %%d '
                """.formatted(settings.port(), settings.maxConnections(), settings.sharedBuffers());
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new ServerFailure("initdb failed"
                        + (command.getFirst().equals("unshare")
                                ? " (as root it needs user namespaces: run it as another user where they are off)"
                                : "")
                        + ":\n" + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while creating a database cluster", e);
        }
    }
}
