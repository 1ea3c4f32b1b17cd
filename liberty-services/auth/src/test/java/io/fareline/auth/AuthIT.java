package io.fareline.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.auth.client.ApiClient;
import io.fareline.auth.client.ApiClients;
import io.fareline.auth.client.ClientId;
import io.fareline.auth.client.ClientRegistration;
import io.fareline.auth.client.ClientSecretValue;
import io.fareline.auth.client.ManagedBy;
import io.fareline.auth.client.NewSecret;
import io.fareline.auth.client.SecretHash;
import io.fareline.auth.client.SecretRules;
import io.fareline.platform.testing.Deployments;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The deployed auth. The tests of this class run inside the container, on the real database; those of its interfaces ask
 * over HTTP, and share the one deployment.
 */
@ExtendWith(ArquillianExtension.class)
class AuthIT implements TokenEndpoint, ClientAdministration, Access {
    private static final SecretRules RULES = new SecretRules(Duration.ofDays(7), Duration.ofMinutes(10));
    private static final SecretHash HASH = new ClientSecretValue("one").hash();

    @Inject
    ApiClients clients;

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Resource(lookup = "jdbc/fareline")
    DataSource database;

    @Deployment
    static WebArchive war() {
        return Deployments.war(AuthIT.class, TokenEndpoint.class, ClientAdministration.class, Access.class);
    }

    @Test
    void aClientComesBackAsItWasStored() throws Exception {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var id = stored("round-trip", now);
        var found = inTransaction(() -> clients.find(id).orElseThrow());
        assertEquals(
                ClientRegistration.byApi("round-trip", Set.of("flights.read", "bookings.read")), found.registration());
        assertEquals(now, found.createdAt());
        assertEquals(now, found.secretsLiveAt(now).getFirst().createdAt());
        assertTrue(found.accepts(HASH, now));
    }

    @Test
    void eachChangeRaisesTheVersion() throws Exception {
        var id = stored("versioned", Instant.now());
        int before = inTransaction(() -> clients.find(id).orElseThrow().version());
        inTransaction(() -> {
            clients.toChange(id).orElseThrow().disable(Instant.now());
            return null;
        });
        assertEquals(
                before + 1, inTransaction(() -> clients.find(id).orElseThrow().version()));
    }

    @Test
    void aSpentSecretMakesRoomInOneTransaction() throws Exception {
        var now = Instant.now();
        var id = stored("slots", now);
        var second = new ClientSecretValue("two").hash();
        inTransaction(() -> {
            var client = clients.toChange(id).orElseThrow();
            client.retireSecret(client.secretsLiveAt(now).getFirst().id(), now);
            return client.issueSecret(new NewSecret(UUID.randomUUID(), second), now, RULES);
        });
        var found = inTransaction(() -> clients.find(id).orElseThrow());
        assertFalse(found.accepts(HASH, now));
        assertTrue(found.accepts(second, now));
    }

    @Test
    void twoChangesAtOnceComeOneAfterTheOther() throws Exception {
        var id = stored("raced", Instant.now());
        List<Callable<Boolean>> tries = List.of(() -> issued(id), () -> issued(id), () -> issued(id));
        int successes = 0;
        for (var outcome : executor.invokeAll(tries)) {
            if (outcome.get()) successes++;
        }
        assertEquals(1, successes);
        assertEquals(2, inTransaction(() -> clients.find(id)
                .orElseThrow()
                .secretsLiveAt(Instant.now())
                .size()));
    }

    @Test
    void theDatabaseTooRefusesWhatTheRulesRefuse() throws Exception {
        assertViolates("internal_only_by_configuration", insert("evil-1", "INTERNAL", "internal", "API"));
        assertViolates("internal_only_by_configuration", insert("evil-2", "INTERNAL", "a.read", "CONFIGURATION"));
        assertViolates("internal_scope_only_inside", insert("evil-3", "FARELINE", "internal", "CONFIGURATION"));
        assertViolates("api_client_client_id_check", insert("not a client id", "FARELINE", "a.read", "API"));
        assertViolates("client_secret_slot_check", """
                insert into client_secret values (gen_random_uuid(), 'reader', 3, '%s', now(), null)
                """.formatted(HASH.hex()));
        assertViolates("one_secret_per_slot", """
                insert into client_secret values (gen_random_uuid(), 'reader', 1, '%s', now(), null)
                """.formatted(HASH.hex()));
    }

    @Test
    void configurationBroughtItsClients() throws Exception {
        var booking = inTransaction(() -> clients.find(new ClientId("booking")).orElseThrow());
        assertEquals(ManagedBy.CONFIGURATION, booking.registration().managedBy());
        assertTrue(booking.accepts(new ClientSecretValue("booking-secret-of-tests").hash(), Instant.now()));
    }

    private ClientId stored(String name, Instant now) throws Exception {
        var id = new ClientId(name + "-" + UUID.randomUUID().toString().substring(0, 8));
        inTransaction(() -> {
            var registration = ClientRegistration.byApi(name, Set.of("flights.read", "bookings.read"));
            var client = new ApiClient(id, registration, now);
            client.issueSecret(new NewSecret(UUID.randomUUID(), HASH), now, RULES);
            clients.add(client);
            return client;
        });
        return id;
    }

    private boolean issued(ClientId id) throws Exception {
        try {
            inTransaction(() -> clients.toChange(id)
                    .orElseThrow()
                    .issueSecret(new NewSecret(UUID.randomUUID(), HASH), Instant.now(), RULES));
            return true;
        } catch (io.fareline.auth.client.Refusal twoSecretsLive) {
            return false;
        }
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            T result = work.call();
            transaction.commit();
            return result;
        } catch (Exception refused) {
            transaction.rollback();
            throw refused;
        }
    }

    private static String insert(String id, String audience, String scope, String managedBy) {
        return "insert into api_client values ('%s', 'n', '%s', '{%s}', 'ACTIVE', '%s', now(), now(), 0)"
                .formatted(id, audience, scope, managedBy);
    }

    private void assertViolates(String constraint, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var refused = assertThrows(SQLException.class, () -> statement.executeUpdate(sql));
            assertTrue(refused.getMessage().contains(constraint), refused.getMessage());
        }
    }
}
