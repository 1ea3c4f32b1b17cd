package io.fareline.booking;

import static io.fareline.booking.BookingCalls.codeOf;
import static io.fareline.booking.BookingCalls.idOf;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;

/** How a hold that runs out ends its booking: by flight's event, or by asking flight. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ExpiryIT {
    private static RedissonClient redis;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeAll
    static void connect() {
        var config = new Config()
                .setCodec(StringCodec.INSTANCE)
                .setPassword(ServiceUnderTest.redis().password());
        config.useSingleServer().setAddress(ServiceUnderTest.redisAddress()).setConnectionMinimumIdleSize(1);
        redis = Redisson.create(config);
    }

    @AfterAll
    static void disconnect() {
        redis.shutdown();
    }

    @Test
    void flightsEventExpiresTheBookingOnceHoweverOftenItComes() {
        var calls = new BookingCalls();
        var id = idOf(calls.hold());
        var event = holdExpired(calls);
        publish(event);
        publish(event);
        comesTo(calls, id, "EXPIRED");
        publish(event);
        var next = new BookingCalls();
        var nextId = idOf(next.hold());
        publish(holdExpired(next));
        comesTo(next, nextId, "EXPIRED");
        assertEquals(
                "1",
                Rows.text(
                        "select count(*) from outbox where subject = ?::uuid::text and type like '%booking-expired%'",
                        id));
        assertEquals("TICKETING_TIME_LIMIT_PASSED", codeOf(calls.pay(id)));
        assertEquals("BOOKING_NOT_CANCELLABLE", codeOf(calls.quote(id)));
    }

    @Test
    void anEventDoesNotEndWhatIsTicketed() {
        var calls = new BookingCalls();
        var id = idOf(calls.buy());
        publish(holdExpired(calls));
        var next = new BookingCalls();
        var nextId = idOf(next.hold());
        publish(holdExpired(next));
        comesTo(next, nextId, "EXPIRED");
        assertEquals("TICKETED", calls.booking(id).getString("state"));
    }

    @Test
    void withoutAnEventFlightIsAskedAndItAloneJudges() {
        var calls = new BookingCalls();
        var id = idOf(calls.holdUntil(Instant.now().plusMillis(500)));
        await().atMost(Duration.ofSeconds(10)).until(() -> calls.flight.callsFor(calls.offer) > 0);
        assertEquals("HELD", calls.booking(id).getString("state"), "flight still holds it");
        assertEquals("TICKETING_TIME_LIMIT_PASSED", codeOf(calls.pay(id)));
        calls.flight.expire(calls.offer);
        comesTo(calls, id, "EXPIRED");
    }

    @Test
    void tooCloseToTheLimitNothingIsAuthorized() {
        var calls = new BookingCalls();
        var id = idOf(calls.holdUntil(Instant.now().plusMillis(900)));
        var refused = codeOf(calls.pay(id));
        assertEquals(true, refused.startsWith("TICKETING_TIME_LIMIT_"), refused);
        assertEquals(java.util.List.of(), calls.payment.effectsOn(id));
    }

    @Test
    void anEventThatTheStreamLostIsFetchedFromFlight() {
        var calls = new BookingCalls();
        var id = idOf(calls.hold());
        holdExpired(calls);
        comesTo(calls, id, "EXPIRED");
    }

    @Test
    void flightsEventMovesTheLimitAndNoneThatComesLateMovesItBack() {
        var calls = new BookingCalls();
        var id = idOf(calls.hold());
        var limit = calls.flight.limitOf(calls.offer);
        publish(holdExtended(calls, limit.plusSeconds(3_600)));
        publish(holdExtended(calls, limit.plusSeconds(1_800)));
        var next = new BookingCalls();
        var nextId = idOf(next.hold());
        publish(holdExpired(next));
        comesTo(next, nextId, "EXPIRED");
        assertEquals(limit.plusSeconds(3_600), Instant.parse(calls.booking(id).getString("ticketingTimeLimit")));
        publish(holdExpired(calls));
        comesTo(calls, id, "EXPIRED");
    }

    private static CloudEvent holdExtended(BookingCalls calls, Instant limit) {
        var holdId = calls.flight.idOf(calls.offer);
        var data = Json.createObjectBuilder()
                .add("holdId", holdId)
                .add("extendedAt", Instant.now().toString())
                .add("ticketingTimeLimit", limit.toString());
        return told(holdId, "io.fareline.flight.hold-extended.v1", data.build(), calls);
    }

    /** Flight has told it; whether the stream has it is another matter. */
    private static CloudEvent holdExpired(BookingCalls calls) {
        var holdId = calls.flight.idOf(calls.offer);
        var data = Json.createObjectBuilder()
                .add("holdId", holdId)
                .add("expiredAt", Instant.now().toString());
        return told(holdId, "io.fareline.flight.hold-expired.v1", data.build(), calls);
    }

    private static CloudEvent told(String holdId, String type, JsonObject data, BookingCalls calls) {
        return calls.flight.feed.tell(sequence -> new CloudEvent(
                UUID.randomUUID(), "/flight", type, holdId, Instant.now(), Optional.empty(), sequence, 2, data));
    }

    private static void publish(CloudEvent event) {
        redis.<String, String>getStream("{flight}.events", StringCodec.INSTANCE)
                .add(StreamAddArgs.entry("event", event.toJson()));
    }

    private static void comesTo(BookingCalls calls, String id, String state) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertEquals(state, calls.booking(id).getString("state")));
    }
}
