package io.fareline.booking;

import static io.fareline.booking.BookingCalls.idOf;
import static io.fareline.booking.BookingCalls.key;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import io.fareline.platform.testing.deployment.OwnDeployment;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Booking with a Redis that refuses, or keeps its connections and says nothing: nobody waits but relay and readers. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@OwnDeployment
class RedisOutageIT {
    private static final int ROUNDS = 10;
    private static final Duration NOTICEABLE = Duration.ofSeconds(2);

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @AfterEach
    void comeBack() {
        ServiceUnderTest.redis().resume();
        ServiceUnderTest.redis().start();
    }

    @Test
    void bookingsAndLookupsGoOnWhileRedisHangsAndEverythingIsToldAfterwards() {
        goOn(ServiceUnderTest.redis()::hang);
        ServiceUnderTest.redis().resume();
        await().atMost(Duration.ofSeconds(60)).until(() -> unpublished() == 0);
    }

    @Test
    void bookingsAndLookupsGoOnWhileRedisIsDownAndEverythingIsToldAfterwards() {
        goOn(ServiceUnderTest.redis()::kill);
        ServiceUnderTest.redis().start();
        await().atMost(Duration.ofSeconds(60)).until(() -> unpublished() == 0);
    }

    private static void goOn(Runnable outage) {
        buyAndLookUp();
        outage.run();
        for (int round = 0; round < ROUNDS; round++) {
            var slowest = buyAndLookUp();
            assertTrue(slowest.compareTo(NOTICEABLE) < 0, "took " + slowest);
        }
        assertTrue(unpublished() >= ROUNDS, "what is committed waits to be told");
    }

    /** The longer of the two. */
    private static Duration buyAndLookUp() {
        var calls = new BookingCalls();
        var buying = took(
                () -> assertEquals("TICKETED", calls.booking(idOf(calls.buy())).getString("state")));
        var lookingUp = took(() -> assertEquals(
                404,
                calls.post("v1/booking-lookups", key(), "{\"recordLocator\":\"ABC234\",\"familyName\":\"LEE\"}")
                        .statusCode()));
        return buying.compareTo(lookingUp) > 0 ? buying : lookingUp;
    }

    private static Duration took(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private static long unpublished() {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.prepareStatement("select count(*) from outbox where published_at is null");
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
