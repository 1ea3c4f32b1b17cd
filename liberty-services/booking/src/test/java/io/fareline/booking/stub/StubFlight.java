package io.fareline.booking.stub;

import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Flight's holds, played by the test. An adult pays 100.01 + 20.00, an infant 10.00 + 5.00. Faults go by offer. */
public final class StubFlight {
    private static final StubFlight RUNNING = new StubFlight();

    public final Switches switches = new Switches();
    public final StubSeats seats = new StubSeats();
    public final StubFeed feed = new StubFeed();
    private final AtomicInteger placing = new AtomicInteger();
    private final AtomicInteger mostPlacing = new AtomicInteger();
    private final Map<String, Hold> holds = new ConcurrentHashMap<>();
    private final Set<String> barred = ConcurrentHashMap.newKeySet();
    private final Map<String, JsonObject> late = new ConcurrentHashMap<>();
    private final Map<String, Instant> guarantees = new ConcurrentHashMap<>();
    private final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();

    private StubFlight() {
        Exchange.serve(ServiceUnderTest.port("flight"), "/internal/v1", this::handle);
    }

    public static StubFlight running() {
        return RUNNING;
    }

    /** A hold of an earlier time for an adult and an infant, in that state. */
    public void has(String holdId, String offer, String state) {
        var passengers = Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("type", "ADT"))
                .add(Json.createObjectBuilder().add("type", "INF"));
        var request = Json.createObjectBuilder().add("passengers", passengers).add("holdUntil", "2099-06-01T12:00:00Z");
        holds.put(holdId, new Hold(holdId, offer, request.build()));
        holds.get(holdId).state = state;
    }

    /** The state of the hold on that offer, or ABSENT. */
    public String stateOf(String offer) {
        return holds.values().stream()
                .filter(hold -> hold.offer.equals(offer))
                .map(hold -> hold.state)
                .findFirst()
                .orElse("ABSENT");
    }

    public String idOf(String offer) {
        return holds.entrySet().stream()
                .filter(entry -> entry.getValue().offer.equals(offer))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** What happens, once, between taking the seats and saying so. */
    public void meanwhile(String offer, Runnable happens) {
        meanwhile.put(offer, happens);
    }

    /** The hold that will be on that offer has its price until then. */
    public void guarantees(String offer, Instant until) {
        guarantees.put(offer, until);
    }

    /** The price of the hold is not guaranteed any more, and costs so much more by now. */
    public void moves(String offer, long cents) {
        var hold = holds.get(idOf(offer));
        hold.guarantee = Instant.now().minusSeconds(1);
        hold.today = cents;
    }

    /** How often the hold has changed, and once for its placing. */
    public long versionOf(String offer) {
        return holds.get(idOf(offer)).version;
    }

    public Instant limitOf(String offer) {
        return holds.get(idOf(offer)).limit;
    }

    /** What was late comes now. */
    public void arrive(String offer) {
        var request = late.remove(offer);
        if (!barred.contains(request.getString("holdId"))) taken(request, offer);
    }

    /** How many are asking for seats at this moment. */
    public int placing() {
        return placing.get();
    }

    /** How many were at any moment since this was asked last. */
    public int mostPlacing() {
        return mostPlacing.getAndSet(0);
    }

    /** What flight's clock does. */
    public void expire(String offer) {
        holds.get(idOf(offer)).state = "EXPIRED";
    }

    /** How often the seats on that offer were taken, which is more than once only for more than one hold. */
    public long placedOn(String offer) {
        return holds.values().stream().filter(hold -> hold.offer.equals(offer)).count();
    }

    public int callsFor(String offer) {
        return holds.get(idOf(offer)).calls.get();
    }

    private void handle(Exchange exchange) throws IOException {
        if (exchange.part(3).equals("events")) {
            feed.handle(exchange);
            return;
        }
        if (exchange.part(4).isEmpty()) {
            place(exchange);
            return;
        }
        var hold = holds.get(exchange.part(4));
        if (hold == null) {
            if (exchange.part(5).equals("release")) barred.add(exchange.part(4));
            exchange.problem(404, "NO_SUCH_HOLD");
            return;
        }
        hold.calls.incrementAndGet();
        if (exchange.part(5).equals("seats")) {
            var asked = exchange.method().equals("GET") ? "seats" : "choose";
            exchange.answer(switches.next(hold.offer, asked), 200, () -> seats.answer(hold.id, exchange.body));
            return;
        }
        var fault = switches.next(hold.offer, exchange.method().equals("GET") ? "get" : exchange.part(5));
        switch (exchange.part(5)) {
            case "confirmation" -> {
                if (hold.state.equals("EXPIRED") || hold.state.equals("RELEASED"))
                    exchange.problem(409, "HOLD_" + hold.state);
                else exchange.answer(fault, 200, () -> hold.become("CONFIRMED"));
            }
            case "release" ->
                exchange.answer(fault, 200, () -> hold.become(hold.state.equals("EXPIRED") ? "EXPIRED" : "RELEASED"));
            case "repricing", "extension" -> {
                Optional.ofNullable(meanwhile.remove(hold.offer)).ifPresent(Runnable::run);
                change(exchange, hold, fault);
            }
            default -> exchange.answer(fault, 200, hold::json);
        }
    }

    private static void change(Exchange exchange, Hold hold, Optional<Fault> fault) throws IOException {
        if (!hold.state.equals("HELD")) exchange.problem(409, "HOLD_" + hold.state);
        else if (exchange.part(5).equals("repricing")) exchange.answer(fault, 200, hold::reprice);
        else {
            var id = exchange.body.getString("extensionId");
            if (hold.isExtendedByAnother(id)) exchange.problem(409, "EXTENSIONS_USED_UP");
            else exchange.answer(fault, 200, () -> hold.extend(id));
        }
    }

    private void place(Exchange exchange) throws IOException {
        var id = exchange.body.getString("holdId");
        var offer = exchange.body.getJsonArray("offerIds").getString(0);
        mostPlacing.accumulateAndGet(placing.incrementAndGet(), Math::max);
        try {
            var fault = switches.next(offer, "place");
            if (barred.contains(id)) exchange.problem(409, "HOLD_BARRED");
            else if (fault.filter(is -> is.kind() == Fault.Kind.LATE).isPresent()) late.put(offer, exchange.body);
            else exchange.answer(fault, 201, () -> taken(exchange.body, offer));
        } finally {
            placing.decrementAndGet();
        }
    }

    private JsonObject taken(JsonObject request, String offer) {
        var id = request.getString("holdId");
        var hold = holds.computeIfAbsent(id, _ -> {
            var placed = new Hold(id, offer, request);
            placed.guarantee = guarantees.getOrDefault(offer, placed.limit);
            return placed;
        });
        Optional.ofNullable(meanwhile.remove(offer)).ifPresent(Runnable::run);
        return hold.json();
    }

    private static final class Hold {
        private final String id;
        private final String offer;
        private final JsonObject request;
        private volatile Instant limit;
        private volatile Instant guarantee;
        private volatile long today;
        private volatile long surplus;
        private volatile long version = 1;
        private volatile String extension;
        private final AtomicInteger calls = new AtomicInteger();
        private volatile String state = "HELD";

        private Hold(String id, String offer, JsonObject request) {
            this.id = id;
            this.offer = offer;
            this.request = request;
            // As flight tells it, in whole milliseconds.
            this.limit = (request.containsKey("holdUntil")
                            ? Instant.parse(request.getString("holdUntil"))
                            : Instant.now().plus(1, ChronoUnit.HOURS))
                    .truncatedTo(ChronoUnit.MILLIS);
            this.guarantee = limit;
        }

        private synchronized JsonObject reprice() {
            if (!Instant.now().isBefore(guarantee)) {
                surplus = today;
                guarantee = limit;
                version++;
            }
            return json();
        }

        private synchronized boolean isExtendedByAnother(String id) {
            return extension != null && !extension.equals(id);
        }

        private synchronized JsonObject extend(String id) {
            if (extension == null) {
                limit = limit.plus(1, ChronoUnit.HOURS);
                version++;
            }
            extension = id;
            return json();
        }

        private JsonObject become(String next) {
            state = next;
            return json();
        }

        private JsonObject json() {
            long infants = count("INF");
            long adults = count("ADT");
            long fare = adults * 10_001 + infants * 1_000 + surplus;
            long taxes = adults * 2_000 + infants * 500;
            return Json.createObjectBuilder()
                    .add("id", id)
                    .add("state", state)
                    .add("unknownToBooking", true)
                    .add("ticketingTimeLimit", limit.toString())
                    .add("priceGuaranteedUntil", guarantee.toString())
                    .add("version", version)
                    .add("total", euros(fare + taxes))
                    .add("fare", euros(fare))
                    .add("taxes", euros(taxes))
                    .add("refundable", true)
                    .add("cancellationFee", euros(3_000))
                    .add("bookingClass", "Y")
                    .add("fareBasis", "YFLEX")
                    .add("carrierAccountingCode", "999")
                    .add("segments", segments())
                    .build();
        }

        private long count(String type) {
            return request.getJsonArray("passengers").getValuesAs(JsonObject.class).stream()
                    .filter(each -> each.getString("type").equals(type))
                    .count();
        }

        private JsonArrayBuilder segments() {
            var departure = limit.plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
            return Json.createArrayBuilder()
                    .add(Json.createObjectBuilder()
                            .add("sequence", 1)
                            .add("flightNumber", "XF101")
                            .add("origin", "LHR")
                            .add("destination", "CDG")
                            .add("departsAt", departure.atOffset(ZoneOffset.UTC).toString())
                            .add(
                                    "arrivesAt",
                                    departure
                                            .plus(80, ChronoUnit.MINUTES)
                                            .atOffset(ZoneOffset.ofHours(1))
                                            .toString()));
        }

        private static JsonObjectBuilder euros(long cents) {
            return Json.createObjectBuilder().add("amount", cents).add("currency", "EUR");
        }
    }
}
