package io.fareline.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What has to be there before an unsafe request can be repeated: flights of our own, holds, payments, clients. */
final class DuplicateFixture {
    private static final int FIRST_DAY = 3;
    private static final String CARRIER = "X8";
    private static final long AMOUNT = 12_300;
    private static final String CHALLENGED = "4000000000003220";

    final Client buyer = Client.of("buyer");
    final Client operator = Client.of("operator");
    private final int flight = ScheduleFile.freshNumber();
    private final AtomicInteger day = new AtomicInteger(FIRST_DAY);
    private final AtomicInteger carriers = new AtomicInteger(flight % 1_000);

    DuplicateFixture() {
        new ScheduleFile(CARRIER, Trip.inDays(2), Trip.inDays(40))
                .daily(flight, "W9")
                .importedBy(operator, false)
                .is(200);
    }

    /** A day on which our flight is empty. */
    int nextDay() {
        return day.getAndIncrement();
    }

    String offer(int day) {
        var offers = buyer.get(Trip.question("FRA", "MUC", Trip.inDays(day)) + "&limit=200")
                .is(200)
                .json()
                .path("offers");
        for (var offer : offers)
            if (offer.path("segments").get(0).path("flightNumber").asText().equals(CARRIER + flight))
                return offer.path("id").asText();
        throw new AssertionError("No offer of our flight on day " + day);
    }

    ObjectNode booking(String mode, String paymentMethod) {
        var booking = Trip.booking(offer(nextDay()), mode);
        return paymentMethod == null ? booking : booking.put("paymentMethod", paymentMethod);
    }

    JsonNode held() {
        return buyer.post("/v1/bookings", booking("HOLD", null).toString())
                .is(201)
                .json();
    }

    JsonNode ticketed() {
        return buyer.post(
                        "/v1/bookings",
                        booking("INSTANT", Cards.token(Cards.GOOD)).toString())
                .is(201)
                .json();
    }

    /** A new API client with its secret. */
    JsonNode client() {
        return operator.post("/v1/api-clients", "{\"name\":\"Of a journey\",\"scopes\":[\"schedules.write\"]}")
                .is(201)
                .json();
    }

    String hold(UUID id, int day) {
        return """
                {"holdId":"%s","offerIds":["%s"],"passengers":[{"type":"ADT","bornOn":"1990-12-10"}]}
                """.formatted(id, offer(day));
    }

    UUID placed(int day) {
        var id = UUID.randomUUID();
        UnsafeRequest.between("booking", "flight", "POST /internal/v1/holds")
                .body(hold(id, day))
                .send()
                .is(201);
        return id;
    }

    /** Flight's hold behind a booking. */
    static UUID holdOf(UUID booking) {
        return UUID.fromString(Databases.text("booking", "select hold_id from booking where id = ?", booking));
    }

    /** As if the hold had been placed so long ago that its price is not guaranteed any more. */
    static void endGuarantee(UUID hold) {
        var ended = " set price_guaranteed_until = now() - interval '1 second' where ";
        Databases.number("flight", "update hold" + ended + "id = ? returning 1", hold);
        Databases.number(
                "booking",
                "with b as (update booking" + ended + "hold_id = ? returning 1) select count(*) from b",
                hold);
    }

    /** How often other seats were asked for. */
    static long seatRequests(UUID hold) {
        return Databases.number(
                "flight", "select coalesce(sum(cardinality(requests)), 0) from seat_request where hold_id = ?", hold);
    }

    static String anySeat() {
        return """
                {"requestId":"%s","passengers":[{"number":1,"type":"ADT"}],
                 "segments":[{"sequence":1,"together":true,"seats":[]}]}
                """.formatted(UUID.randomUUID());
    }

    /** Gives back the seats that only a booking may have. */
    static void release(UUID hold) {
        UnsafeRequest.between("booking", "flight", "POST /internal/v1/holds/{id}/release", hold.toString())
                .send()
                .is(200);
    }

    /** Of our flight on that day, as flight counts them. */
    long seatsTaken(int day) {
        return Databases.number("flight", """
                select cabin_sold[1] from inventory join scheduled_leg leg on leg.id = leg_id
                where carrier = ? and number = ? and operating_on = ?""", CARRIER, flight, Trip.inDays(day));
    }

    static long events(String service, UUID subject, String type) {
        return Databases.number(
                service, "select count(*) from outbox where subject = ? and type = ?", subject.toString(), type);
    }

    /** One that nobody can make sense of. */
    static long deadEvent() {
        return Databases.number("booking", """
                insert into inbox_dead (consumer_group, stream, entry_id, body, reason, attempts, died_at, kind)
                values ('journey', 'journey', ?, '{}', 'written by a journey', 1, now(), 'MALFORMED') returning number
                """, UUID.randomUUID().toString());
    }

    static String intent(UUID id) {
        return """
                {"id":"%s","bookingId":"%s","amount":{"amount":%d,"currency":"EUR"}}
                """.formatted(id, UUID.randomUUID(), AMOUNT);
    }

    UUID opened() {
        var id = UUID.randomUUID();
        UnsafeRequest.between("booking", "payment", "POST /internal/v1/payment-intents")
                .body(intent(id))
                .send()
                .is(201);
        return id;
    }

    UUID authorized() {
        return after(opened(), "authorization", operation("authorization"));
    }

    UUID challenged() {
        return after(opened(), "authorization", authorization(CHALLENGED));
    }

    UUID captured() {
        return after(authorized(), "capture", operation("capture"));
    }

    private static UUID after(UUID intent, String step, String body) {
        UnsafeRequest.between("booking", "payment", "POST /internal/v1/payment-intents/{id}/" + step, intent.toString())
                .body(body)
                .send()
                .is(200);
        return intent;
    }

    static String operation(String step) {
        return switch (step) {
            case "authorization" -> authorization(Cards.GOOD);
            case "refunds" -> """
                    {"operationId":"%s","amount":{"amount":%d,"currency":"EUR"}}""".formatted(UUID.randomUUID(), AMOUNT);
            default -> "{\"operationId\":\"" + UUID.randomUUID() + "\"}";
        };
    }

    private static String authorization(String card) {
        return "{\"operationId\":\"%s\",\"paymentMethod\":\"%s\"}".formatted(UUID.randomUUID(), Cards.token(card));
    }

    /** A carrier that no file has spoken for in this run, nor in the last thousand. */
    String freshCarrier() {
        int number = carriers.getAndIncrement() % 1_000;
        return "%c%d".formatted('A' + number / 10 % 26, number % 10);
    }

    String schedule(String carrier) {
        return new ScheduleFile(carrier, Trip.inDays(2), Trip.inDays(9))
                .daily(flight, "W9")
                .text();
    }
}
