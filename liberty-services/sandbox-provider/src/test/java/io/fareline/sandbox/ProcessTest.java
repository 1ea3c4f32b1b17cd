package io.fareline.sandbox;

import static io.fareline.sandbox.ProviderClient.GOOD;
import static io.fareline.sandbox.ProviderClient.authorization;
import static io.fareline.sandbox.ProviderClient.newKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.sandbox.ProviderClient.Reply;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process: how it starts, how it ends, and what is left when it or its database is killed. */
@Timeout(90)
class ProcessTest {
    private static OwnPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = new OwnPostgres();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void aWrongVariableEndsItWithOneLineThatNamesIt() throws Exception {
        var variables = postgres.variables();
        variables.put("FARELINE_PROVIDER_PORT", "many");
        assertRefusal(variables, 2, "FARELINE_PROVIDER_PORT must be a whole number from 0 to 65535, but is 'many'");
        variables.remove("FARELINE_PROVIDER_PORT");
        variables.remove("FARELINE_PROVIDER_SECRET_KEY");
        assertRefusal(variables, 2, "FARELINE_PROVIDER_SECRET_KEY is required");
    }

    @Test
    void aDatabaseThatCannotBeReachedOrMigratedEndsItWithOneLine() throws Exception {
        var variables = postgres.variables();
        variables.put("FARELINE_PROVIDER_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/provider");
        assertRefusal(variables, 1, "cannot start: the database at jdbc:postgresql://127.0.0.1:1/provider");
        variables = postgres.variables();
        variables.put("FARELINE_PROVIDER_DATABASE_OWNER_PASSWORD", "wrong");
        assertRefusal(variables, 1, "cannot start: the database at");
    }

    @Test
    void aPortThatIsTakenEndsItWithOneLine() throws Exception {
        try (var first = new ProviderProcess(postgres.variables())) {
            var variables = postgres.variables();
            variables.put("FARELINE_PROVIDER_PORT", Integer.toString(first.port()));
            assertRefusal(variables, 1, "cannot start: ");
        }
    }

    @Test
    void whoOnlyChecksTheSchemaRefusesAnOldOne() throws Exception {
        try (var fresh = new OwnPostgres()) {
            var checking = fresh.variables();
            checking.put("FARELINE_PROVIDER_MIGRATE", "check");
            assertRefusal(checking, 1, "cannot start: the database at");
            try (var migrating = new ProviderProcess(fresh.variables())) {
                migrating.port();
            }
            try (var checked = new ProviderProcess(checking)) {
                assertEquals(
                        "succeeded",
                        new ProviderClient(checked.port()).authorize(GOOD, 5).outcome());
            }
        }
    }

    @Test
    void anAnnouncedGiantCostsASmallProcessNothing() throws Exception {
        var variables = postgres.variables();
        variables.put("FARELINE_PROVIDER_READING", "PT1S");
        try (var process = new ProviderProcess(variables)) {
            var client = new ProviderClient(process.port());
            for (int i = 0; i < 3; i++) {
                var answer = client.raw(ProviderClient.head("Content-Length: 1000000000"));
                assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            }
            assertEquals("succeeded", client.authorize(GOOD, 5).outcome());
        }
    }

    @Test
    void onSigtermWhatRunsComesToItsEndAndNothingNewBegins() throws Exception {
        try (var process = new ProviderProcess(postgres.variables());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var client = new ProviderClient(process.port());
            var body = authorization(client.token(GOOD), 1000, "last");
            client.switches("{\"delayMillis\":2000}");
            Future<Reply> running = threads.submit(() -> client.post("/v1/authorizations", newKey(), body));
            while (!client.get("/v1/switches").json().path("switches").isEmpty()) Thread.onSpinWait();
            process.terminate();
            assertTurnedAway(client);
            assertEquals("succeeded", running.get().outcome());
            assertEquals(143, process.exitCode());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 75})
    void aKilledProviderHasLostNothingAndDoneNothingTwice(int answers) throws Exception {
        try (var process = new ProviderProcess(postgres.variables());
                var customers = new Customers(new ProviderClient(process.port()))) {
            customers.awaitAnswers(answers);
            process.kill();
            customers.stop();
            settle(customers);
        }
    }

    @Test
    void aKilledDatabaseHasLostNothingAndDoneNothingTwice() throws Exception {
        try (var process = new ProviderProcess(postgres.variables())) {
            var client = new ProviderClient(process.port());
            try (var customers = new Customers(client)) {
                customers.awaitAnswers(20);
                postgres.server().kill();
                var health = client.send(client.bare("/health").GET());
                assertEquals(503, health.status());
                assertEquals("DOWN", health.text("status"));
                postgres.server().start();
                customers.awaitAnswers(60);
                customers.stop();
                settle(customers);
            }
        }
    }

    /** A new process on the same database answers for the old one. */
    private static void settle(Customers customers) throws Exception {
        try (var process = new ProviderProcess(postgres.variables())) {
            customers.settleWith(new ProviderClient(process.port()));
        }
        var keys = String.join("','", customers.keys());
        var operations = "select count(*) from operations where idempotency_key in ('%s')".formatted(keys);
        assertEquals(customers.keys().size(), Integer.parseInt(postgres.one(operations)));
        assertEquals("0", postgres.one("""
                select count(*) from authorizations a where a.captured - a.refunded <> (
                    select coalesce(sum(case kind when 'CAPTURE' then amount when 'REFUND' then -amount end), 0)
                    from operations o where o.authorization_id = a.id and o.status = 'SUCCEEDED')"""));
    }

    private static void assertTurnedAway(ProviderClient client) throws Exception {
        var reply = client.send(client.bare("/health").GET());
        while (reply.status() == 200) reply = client.send(client.bare("/health").GET());
        assertEquals(503, reply.status());
    }

    private static void assertRefusal(Map<String, String> variables, int code, String reason) throws Exception {
        try (var process = new ProviderProcess(variables)) {
            var lines = process.errorLines();
            assertEquals(1, lines.size(), lines::toString);
            assertTrue(lines.getFirst().startsWith("sandbox-provider: " + reason), lines::toString);
            assertEquals(code, process.exitCode());
            assertFalse(process.hasEverListened());
        }
    }
}
