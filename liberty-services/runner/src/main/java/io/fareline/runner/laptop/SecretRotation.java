package io.fareline.runner.laptop;

import io.fareline.platform.testing.PostgresServer;
import io.fareline.platform.testing.Waiting;
import io.fareline.runner.secret.SigningKeys;
import io.fareline.runner.secret.Vault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.postgresql.PGConnection;

/**
 * Exchanges secrets of a Fareline that runs, in the steps of the runbook rotate-a-secret, and without a restart. Each may
 * be begun again where it was interrupted.
 */
public final class SecretRotation {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Vault vault;
    private final ServiceSettings settings;
    private final PostgresServer postgres;
    private final URI auth;

    SecretRotation(Vault vault, ServiceSettings settings, PostgresServer postgres, URI auth) {
        this.vault = vault;
        this.settings = settings;
        this.postgres = postgres;
        this.auth = auth;
    }

    /**
     * The service logs in by its other login; the former gets a password that nobody is told, once nobody uses it.
     *
     * @return what was done, in a line
     */
    public String database(String name) {
        var service = service(name);
        var logins = new DatabaseLogins(vault, name);
        var former = logins.current();
        var next = logins.renewed(logins.other());
        try (var connection = postgres.connect(name)) {
            changePassword(connection, next);
            logins.choose(next);
            settings.writeSecrets(service);
            var isFree = Waiting.until(PATIENCE, () -> sessions(connection, former.user()) == 0);
            changePassword(connection, logins.renewed(former));
            int ended = isFree ? 0 : end(connection, former.user());
            return name + " logs in as " + next.user() + "; " + former.user() + " has another password"
                    + (ended == 0 ? "" : ", and " + ended + " connections of it were ended");
        } catch (SQLException e) {
            throw new Trouble("Cannot exchange the login of " + name + ": " + e.getMessage(), e);
        }
    }

    /**
     * Another key signs tokens; the former is still published, for the tokens that it has signed. A key before that is gone.
     *
     * @return what was done, in a line
     */
    public String signingKeys() {
        var before = vault.kept(ServiceSettings.SIGNING_KEYS, () -> SigningKeys.generate(Instant.now()));
        var withNext = SigningKeys.withNext(before, Instant.now());
        var promoted = SigningKeys.promoted(withNext);
        var next = SigningKeys.signingId(promoted);
        keep(withNext);
        if (!Waiting.until(PATIENCE, () -> published().contains(quoted(next)))) {
            throw new Trouble("auth has not published " + next + " within " + PATIENCE + "; it does not sign yet");
        }
        keep(promoted);
        // The key that signs is published first.
        if (!Waiting.until(
                PATIENCE,
                () -> published().indexOf(quoted(next)) < published().indexOf(quoted(SigningKeys.signingId(before))))) {
            throw new Trouble("auth has published " + next + ", and does not sign with it after " + PATIENCE);
        }
        return "auth signs with " + next + " from now on; " + SigningKeys.signingId(before) + " is still published";
    }

    private void keep(String keys) {
        vault.replace(ServiceSettings.SIGNING_KEYS, keys);
        settings.writeSecrets(ServiceName.AUTH);
    }

    private String published() {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(auth.resolve("/oauth/jwks"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException away) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted", stopped);
        }
    }

    private static String quoted(String keyId) {
        return '"' + keyId + '"';
    }

    private static ServiceName service(String name) {
        return Arrays.stream(ServiceName.values())
                .filter(each -> each.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new Trouble("There is no service " + name));
    }

    private static void changePassword(Connection connection, DatabaseLogins.Login login) throws SQLException {
        // The driver sends the SCRAM verifier, so that no statement text ever holds the password.
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(login.user(), login.password().toCharArray(), "scram-sha-256");
    }

    private static int sessions(Connection connection, String user) {
        return count(connection, "select count(*) from pg_stat_activity where usename = ?", user);
    }

    private static int end(Connection connection, String user) {
        return count(
                connection, "select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = ?", user);
    }

    private static int count(Connection connection, String query, String user) {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, user);
            var row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new Trouble("Cannot look at the sessions of " + user + ": " + e.getMessage(), e);
        }
    }
}
