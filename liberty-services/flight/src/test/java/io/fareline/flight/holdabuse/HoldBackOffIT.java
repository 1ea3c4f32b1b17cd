package io.fareline.flight.holdabuse;

import static io.fareline.flight.holdqueue.Verdict.Outcome.BACK_OFF;
import static io.fareline.flight.holdqueue.Verdict.Outcome.PLACED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.database.Database;
import io.fareline.flight.holdqueue.HoldQuota;
import io.fareline.flight.holdqueue.HoldWriter;
import io.fareline.flight.holdqueue.Verdict;
import io.fareline.flight.holdqueue.WantedHold;
import io.fareline.flight.scheduleimport.DirectImport;
import io.fareline.platform.testing.Deployments;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the container: who lets too many holds lapse has to wait, in the real database. */
@ExtendWith(ArquillianExtension.class)
class HoldBackOffIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(243);
    private static final HoldQuota QUOTA = new HoldQuota(100, 100, 100, Duration.ZERO);
    private static final BackOffRules RULES = new BackOffRules(4, 75, Duration.ofMinutes(10), Duration.ofHours(1));

    @Inject
    JudgeClients judgeClients;

    @Inject
    HoldWriter writer;

    @Inject
    ClientConducts conducts;

    @Inject
    Database database;

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Deployment
    static WebArchive war() {
        return Deployments.warWithTests();
    }

    /** Everybody was judged, by rules that are harder than those of a server. */
    @AfterEach
    void nobodyWaits() {
        change("delete from hold_back_off");
    }

    @Test
    void aClientWhoseHoldsLapseWaitsAndRecovers() {
        long leg = DirectImport.legs("LA", DAY, "Y400", 1).getFirst();
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (int hold = 0; hold < 4; hold++)
            assertEquals(PLACED, place("la", leg).outcome());
        end("la", "CONFIRMED", 1);
        judged(now);
        assertEquals(PLACED, place("la", leg).outcome(), "one hold does not tell");
        end("la", "RELEASED", 4);
        assertEquals(PLACED, place("la", leg).outcome(), "it has not been judged yet");

        judged(now);
        var refused = place("la", leg);
        assertEquals(BACK_OFF, refused.outcome());
        assertEquals(now.plus(RULES.first()), refused.retryAt());
        assertEquals(PLACED, place("la-other", leg).outcome());
        assertTrue(conducts.numbers(now).waiting() >= 1);

        end("la", "CONFIRMED", 1);
        var later = now.minus(RULES.first()).minusSeconds(1);
        change("update hold_back_off set waits_until = '" + later + "' where client = 'la'");
        assertEquals(PLACED, place("la", leg).outcome(), "it has waited");
        end("la", "CONFIRMED", 1);
        judged(now);
        assertEquals(PLACED, place("la", leg).outcome(), "and pays by now");
    }

    @Test
    void whatLiesBeforeTheTimeThatCountsIsForgotten() {
        long leg = DirectImport.legs("LB", DAY, "Y400", 1).getFirst();
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (int hold = 0; hold < 5; hold++)
            assertEquals(PLACED, place("lb", leg).outcome());
        end("lb", "RELEASED", 5);
        judged(now.minus(Duration.ofDays(2)));
        assertEquals(1, number("select count(*) from client_conduct where client = 'lb'"));
        assertEquals(1, number("select count(*) from hold_back_off where client = 'lb'"));
        judged(now);
        assertEquals(0, number("select count(*) from hold_back_off where client = 'lb'"));
        assertEquals(PLACED, place("lb", leg).outcome());
    }

    @Test
    void oneServerJudgesAtATime() throws Exception {
        var now = Instant.now();
        transaction.begin();
        try {
            assertTrue(conducts.turn());
            assertFalse(executor.submit(() -> judgeClients.judge(RULES, now)).get());
        } finally {
            transaction.rollback();
        }
        judged(now);
    }

    private void judged(Instant now) {
        assertTrue(judgeClients.judge(RULES, now));
    }

    private Verdict place(String client, long leg) {
        return writer.decide(WantedHold.by(client, QUOTA, WantedHold.of("Y", leg)));
    }

    private void end(String client, String state, int most) {
        change("""
                update hold set state = '%s', settled_at = now()
                 where id in (select id from hold where acting_client = '%s' and state = 'HELD' limit %d)
                """.formatted(state, client, most));
    }

    private long number(String sql) {
        return database.with(connection -> {
            try (var statement = connection.createStatement()) {
                var row = statement.executeQuery(sql);
                row.next();
                return row.getLong(1);
            }
        });
    }

    private void change(String sql) {
        database.with(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }
}
