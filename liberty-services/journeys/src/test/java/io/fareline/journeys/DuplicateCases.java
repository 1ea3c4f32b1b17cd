package io.fareline.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/** For each unsafe operation a request to repeat, with how many effects it has had so far. */
final class DuplicateCases {
    /**
     * Of one operation: what to send, and how to count what it did.
     *
     * @param undo what takes back an effect that nothing but a booking may have
     */
    record Case(UnsafeRequest request, Supplier<Long> effects, Runnable undo) {
        Case(UnsafeRequest request, Supplier<Long> effects) {
            this(request, effects, () -> {});
        }
    }

    private static final String CONFIRMED = "io.fareline.flight.hold-confirmed.v1";
    private static final String EXTENDED = "io.fareline.flight.hold-extended.v1";
    private static final String REPRICED = "io.fareline.flight.hold-repriced.v1";
    private static final String INTENT = "/internal/v1/payment-intents";
    private final DuplicateFixture fixture;
    private final Map<String, Supplier<Case>> cases = new TreeMap<>();
    private final Set<String> ofSales = new TreeSet<>();

    DuplicateCases(DuplicateFixture fixture) {
        this.fixture = fixture;
        clients();
        bookings();
        holds();
        seats();
        intents();
        new DuplicateHoldQuotas(fixture).all().forEach(this::put);
        new DuplicatePaymentCases(fixture).all().forEach(this::put);
        deadEvents();
        ofSales.addAll(cases.keySet());
        imports();
        new DuplicateConnectingTimes(fixture).all().forEach(this::put);
        new DuplicateHoldBlocks(fixture).all().forEach(this::put);
        new DuplicateSeatLayouts(fixture).all().forEach(this::put);
        new DuplicateSeatBlocks(fixture).all().forEach(this::put);
        new DuplicateInventory(fixture).all().forEach(this::put);
    }

    private void deadEvents() {
        put("POST /v1/dead-events/{service}/{id}/discard", name -> {
            long number = DuplicateFixture.deadEvent();
            return new Case(
                    UnsafeRequest.of(fixture.operator, name, "booking", String.valueOf(number)),
                    () -> Databases.number("booking", """
                            select count(*) from inbox_dead where number = ? and settlement = 'DISCARDED'""", number));
        });
    }

    Map<String, Supplier<Case>> all() {
        return cases;
    }

    /** Two series: what one changes is nothing to the other, but may be to what follows in its own. */
    List<List<String>> series() {
        var ofPlanning = new ArrayList<>(cases.keySet());
        ofPlanning.removeAll(ofSales);
        return List.of(List.copyOf(ofSales), ofPlanning);
    }

    private void clients() {
        var operator = fixture.operator;
        put("POST /v1/api-clients", name -> {
            var label = "Duplicate " + UUID.randomUUID();
            return new Case(
                    UnsafeRequest.of(operator, name).body("{\"name\":\"" + label + "\",\"scopes\":[\"flights.read\"]}"),
                    () -> Databases.number("auth", """
                            select count(s.id) from api_client c join client_secret s using (client_id) where name = ?
                            """, label));
        });
        put("POST /v1/api-clients/{clientId}/secrets", name -> {
            var id = fixture.client().path("clientId").asText();
            return new Case(
                    UnsafeRequest.of(operator, name, id),
                    () -> Databases.number("auth", "select count(*) - 1 from client_secret where client_id = ?", id));
        });
        put("DELETE /v1/api-clients/{clientId}", name -> {
            var id = fixture.client().path("clientId").asText();
            long before = versionOf(id);
            return new Case(UnsafeRequest.of(operator, name, id), () -> versionOf(id) - before);
        });
        put("DELETE /v1/api-clients/{clientId}/secrets/{secretId}", name -> {
            var client = fixture.client();
            var id = client.path("clientId").asText();
            return new Case(
                    UnsafeRequest.of(operator, name, id, client.path("secretId").asText()),
                    () -> Databases.number("auth", """
                            select count(*) from client_secret where client_id = ? and expires_at <= now()""", id));
        });
    }

    private void bookings() {
        var buyer = fixture.buyer;
        put("POST /v1/bookings", name -> {
            var email = UUID.randomUUID() + "@example.com";
            var booking = fixture.booking("INSTANT", Cards.token(Cards.GOOD));
            booking.withObject("/contact").put("email", email);
            return new Case(
                    UnsafeRequest.of(buyer, name).body(booking.toString()),
                    () -> Databases.number("booking", "select count(*) from booking where email = ?", email));
        });
        put("POST /v1/bookings/{id}/payments", name -> {
            var held = fixture.held();
            return new Case(
                    UnsafeRequest.of(buyer, name, id(held)).body(Trip.payment(Cards.token(Cards.GOOD))),
                    () -> captures(held));
        });
        put("POST /v1/bookings/{id}/cancellation-quotes", name -> {
            var held = fixture.held();
            return new Case(
                    UnsafeRequest.of(buyer, name, id(held)), () -> Databases.number("booking", """
                            select count(*) from cancellation_quote where booking_id = ?""", uuid(held)));
        });
        put("POST /v1/bookings/{id}/price-quotes", name -> {
            var held = fixture.held();
            DuplicateFixture.endGuarantee(DuplicateFixture.holdOf(uuid(held)));
            return new Case(
                    UnsafeRequest.of(buyer, name, id(held)),
                    () -> Databases.number(
                            "booking", "select count(*) from price_quote where booking_id = ?", uuid(held)));
        });
        put("POST /v1/bookings/{id}/extensions", name -> {
            var booking = fixture.booking("HOLD", null).put("holdUntil", soon());
            var held = buyer.post("/v1/bookings", booking.toString()).is(201).json();
            var hold = DuplicateFixture.holdOf(uuid(held));
            return new Case(
                    UnsafeRequest.of(buyer, name, id(held)), () -> DuplicateFixture.events("flight", hold, EXTENDED));
        });
        put("POST /v1/bookings/{id}/cancellations", name -> {
            var ticketed = fixture.ticketed();
            var quote = buyer.post(Trip.path(ticketed) + "/cancellation-quotes", "")
                    .is(201)
                    .json();
            return new Case(
                    UnsafeRequest.of(buyer, name, id(ticketed))
                            .body("{\"quoteId\":\"" + quote.path("id").asText() + "\"}"),
                    () -> refunds(
                            UUID.fromString(ticketed.path("paymentIntentId").asText())));
        });
    }

    private void seats() {
        var buyer = fixture.buyer;
        put("PUT /v1/bookings/{id}/seats", name -> {
            var held = fixture.held();
            var hold = DuplicateFixture.holdOf(uuid(held));
            return new Case(
                    UnsafeRequest.of(buyer, name, id(held)).body("{\"segments\":[{\"sequence\":1,\"together\":true}]}"),
                    () -> DuplicateFixture.seatRequests(hold));
        });
        put("PUT /internal/v1/holds/{id}/seats", name -> {
            var hold = fixture.placed(fixture.nextDay());
            return new Case(
                    UnsafeRequest.between("booking", "flight", name, hold.toString())
                            .body(DuplicateFixture.anySeat()),
                    () -> DuplicateFixture.seatRequests(hold),
                    () -> DuplicateFixture.release(hold));
        });
    }

    private void holds() {
        put("POST /internal/v1/holds", name -> {
            int day = fixture.nextDay();
            var hold = UUID.randomUUID();
            return new Case(
                    UnsafeRequest.between("booking", "flight", name).body(fixture.hold(hold, day)),
                    () -> fixture.seatsTaken(day),
                    () -> DuplicateFixture.release(hold));
        });
        put("POST /internal/v1/holds/{id}/confirmation", name -> {
            var hold = fixture.placed(fixture.nextDay());
            return new Case(
                    UnsafeRequest.between("booking", "flight", name, hold.toString()),
                    () -> DuplicateFixture.events("flight", hold, CONFIRMED),
                    () -> DuplicateFixture.release(hold));
        });
        put("POST /internal/v1/holds/{id}/repricing", name -> {
            var hold = fixture.placed(fixture.nextDay());
            DuplicateFixture.endGuarantee(hold);
            return new Case(
                    UnsafeRequest.between("booking", "flight", name, hold.toString()),
                    () -> DuplicateFixture.events("flight", hold, REPRICED),
                    () -> DuplicateFixture.release(hold));
        });
        put("POST /internal/v1/holds/{id}/extension", name -> {
            var hold = fixture.placed(fixture.nextDay());
            Databases.number(
                    "flight",
                    "update hold set ticketing_time_limit = now() + interval '10 minutes',"
                            + " price_guaranteed_until = null where id = ? returning 1",
                    hold);
            return new Case(
                    UnsafeRequest.between("booking", "flight", name, hold.toString())
                            .body("{\"extensionId\":\"" + UUID.randomUUID() + "\"}"),
                    () -> DuplicateFixture.events("flight", hold, EXTENDED),
                    () -> DuplicateFixture.release(hold));
        });
        put("POST /internal/v1/holds/{id}/release", name -> {
            int day = fixture.nextDay();
            var hold = fixture.placed(day);
            return new Case(
                    UnsafeRequest.between("booking", "flight", name, hold.toString()),
                    () -> 1 - fixture.seatsTaken(day));
        });
    }

    private void intents() {
        put("POST " + INTENT, name -> {
            var id = UUID.randomUUID();
            return new Case(
                    UnsafeRequest.between("booking", "payment", name).body(DuplicateFixture.intent(id)),
                    () -> Databases.number("payment", "select count(*) from payment_intent where id = ?", id));
        });
        operation("authorization", "AUTHORIZATION", fixture::opened);
        operation("authentication", "AUTHENTICATION", fixture::challenged);
        operation("capture", "CAPTURE", fixture::authorized);
        operation("void", "VOID", fixture::authorized);
        operation("refunds", "REFUND", fixture::captured);
    }

    private void operation(String step, String kind, Supplier<UUID> before) {
        put("POST " + INTENT + "/{id}/" + step, name -> {
            var intent = before.get();
            return new Case(
                    UnsafeRequest.between("booking", "payment", name, intent.toString())
                            .body(DuplicateFixture.operation(step)),
                    () -> operations(intent, kind),
                    step.equals("capture") ? () -> giveBack(intent) : () -> {});
        });
    }

    private static void giveBack(UUID intent) {
        UnsafeRequest.between("booking", "payment", "POST " + INTENT + "/{id}/refunds", intent.toString())
                .body(DuplicateFixture.operation("refunds"))
                .send()
                .is(200);
    }

    private void imports() {
        put("POST /v1/schedule-imports", name -> {
            var carrier = fixture.freshCarrier();
            return new Case(
                    UnsafeRequest.of(fixture.operator, name)
                            .with("Content-Type", "text/plain")
                            .body(fixture.schedule(carrier)),
                    () -> importsOf(carrier));
        });
        put("POST /internal/v1/schedule-imports", name -> {
            var carrier = fixture.freshCarrier();
            return new Case(
                    UnsafeRequest.between("admin", "flight", name)
                            .with("Content-Type", "text/plain")
                            .body(fixture.schedule(carrier)),
                    () -> importsOf(carrier));
        });
    }

    /** Makes what has to be there before an operation, and its request. */
    interface Preparation {
        Case of(String operation);
    }

    private void put(String operation, Preparation preparation) {
        cases.put(operation, () -> preparation.of(operation));
    }

    private static long versionOf(String client) {
        return Databases.number("auth", "select version from api_client where client_id = ?", client);
    }

    private static long importsOf(String carrier) {
        return Databases.number(
                "flight", "select count(*) from schedule_import where carriers = array[?::text]", carrier);
    }

    private static long captures(JsonNode held) {
        return Databases.number("booking", """
                select count(*) from ticket where booking_id = ? and issued_at is not null""", uuid(held));
    }

    private static long refunds(UUID intent) {
        return operations(intent, "REFUND") + operations(intent, "VOID");
    }

    private static long operations(UUID intent, String kind) {
        return Databases.number("payment", """
                select count(*) from payment_operation where intent_id = ? and kind = ? and outcome = 'SUCCEEDED'
                """, intent, kind);
    }

    private static String soon() {
        return Instant.now().plusSeconds(600).toString();
    }

    private static String id(JsonNode booking) {
        return booking.path("id").asText();
    }

    private static UUID uuid(JsonNode booking) {
        return UUID.fromString(id(booking));
    }
}
