package io.fareline.booking.stub;

import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Payment's intents, played by the test: each operation has one effect by its id. Faults go by payment method. */
public final class StubPayment {
    private static final StubPayment RUNNING = new StubPayment();

    public final Switches switches = new Switches();
    private final Map<String, Intent> intents = new ConcurrentHashMap<>();

    private StubPayment() {
        Exchange.serve(ServiceUnderTest.port("payment"), "/internal/v1/payment-intents", this::handle);
    }

    public static StubPayment running() {
        return RUNNING;
    }

    /** The operations that had an effect on the booking's money, in order, such as {@code authorization SUCCEEDED}. */
    public List<String> effectsOn(String bookingId) {
        return intents.values().stream()
                .filter(intent -> intent.bookingId.equals(bookingId))
                .flatMap(intent -> intent.effects())
                .toList();
    }

    /** An intent of an earlier time, whatever was done with it. */
    public void has(String intentId, String bookingId) {
        intents.put(intentId, new Intent(intentId, bookingId));
    }

    /** The id under which that kind of operation first succeeded on the booking. */
    public Optional<String> operationOn(String bookingId, String kind) {
        return intents.values().stream()
                .filter(intent -> intent.bookingId.equals(bookingId))
                .flatMap(intent -> intent.idsOf(kind))
                .findFirst();
    }

    /** Minor units that were taken on the booking. */
    public long capturedOn(String bookingId) {
        return intents.values().stream()
                .filter(intent -> intent.bookingId.equals(bookingId))
                .filter(intent -> intent.effects().anyMatch("capture SUCCEEDED"::equals))
                .mapToLong(intent -> intent.amount)
                .sum();
    }

    /** Minor units that were refunded on the booking. */
    public long refundedOn(String bookingId) {
        return intents.values().stream()
                .filter(intent -> intent.bookingId.equals(bookingId))
                .mapToLong(intent -> intent.refunded)
                .sum();
    }

    private void handle(Exchange exchange) throws IOException {
        if (exchange.part(4).isEmpty()) {
            var id = exchange.body.getString("id");
            var intent = intents.computeIfAbsent(id, _ -> new Intent(id, exchange.body.getString("bookingId")));
            if (intent.isOf(exchange.body.getJsonObject("amount").getInt("amount"))) exchange.send(201, intent.json());
            else exchange.problem(409, "PAYMENT_INTENT_ID_REUSED");
            return;
        }
        var intent = intents.get(exchange.part(4));
        if (intent == null) exchange.problem(404, "NO_SUCH_PAYMENT_INTENT");
        else if (exchange.method().equals("GET")) exchange.send(200, intent.json());
        else operate(exchange, intent);
    }

    private void operate(Exchange exchange, Intent intent) throws IOException {
        var kind = exchange.part(5);
        if (kind.equals("authorization")) intent.method = exchange.body.getString("paymentMethod");
        var fault = switches.next(intent.method, kind);
        switch (fault.map(Fault::kind).orElse(null)) {
            case REFUSE ->
                exchange.send(
                        200,
                        intent.operate(
                                kind, exchange.body, "REFUSED", fault.get().code()));
            case UNKNOWN -> exchange.send(202, intent.unknown(kind, exchange.body));
            case null, default ->
                exchange.answer(fault, 200, () -> intent.operate(kind, exchange.body, "SUCCEEDED", null));
        }
    }

    private static final class Intent {
        private final String id;
        private final String bookingId;
        private final Map<String, Operation> operations = new LinkedHashMap<>();
        private volatile String state = "REQUIRES_PAYMENT_METHOD";
        private volatile String method = "";
        private volatile long refunded;
        private long amount;
        private Operation last;

        private record Operation(String id, String kind, String outcome, String code) {}

        private Intent(String id, String bookingId) {
            this.id = id;
            this.bookingId = bookingId;
        }

        /** An intent is of one amount, the first. */
        private synchronized boolean isOf(long wanted) {
            if (amount == 0) amount = wanted;
            return amount == wanted;
        }

        private synchronized JsonObject operate(String kind, JsonObject body, String outcome, String code) {
            var operation = body.getString("operationId");
            last = operations.computeIfAbsent(operation, key -> {
                if (outcome.equals("SUCCEEDED")) take(kind, body);
                return new Operation(key, kind, outcome, code);
            });
            return json();
        }

        private synchronized JsonObject unknown(String kind, JsonObject body) {
            last = new Operation(body.getString("operationId"), kind, "UNKNOWN", null);
            return json();
        }

        private void take(String kind, JsonObject body) {
            if (kind.equals("refunds")) refunded += body.getJsonObject("amount").getInt("amount");
            state = switch (kind) {
                case "authorization" -> "REQUIRES_CAPTURE";
                case "void" -> "CANCELED";
                default -> "SUCCEEDED";
            };
        }

        private synchronized java.util.stream.Stream<String> idsOf(String kind) {
            return List.copyOf(operations.values()).stream()
                    .filter(each -> each.kind().equals(kind) && each.outcome().equals("SUCCEEDED"))
                    .map(Operation::id);
        }

        private synchronized java.util.stream.Stream<String> effects() {
            return List.copyOf(operations.values()).stream().map(each -> each.kind() + " " + each.outcome());
        }

        private synchronized JsonObject json() {
            var json = Json.createObjectBuilder()
                    .add("id", id)
                    .add("bookingId", bookingId)
                    .add("state", state)
                    .add("captured", Json.createObjectBuilder().add("amount", 0).add("currency", "EUR"));
            Optional.ofNullable(last).ifPresent(operation -> {
                var lastOperation = Json.createObjectBuilder()
                        .add("id", operation.id())
                        .add("kind", operation.kind())
                        .add("outcome", operation.outcome());
                if (operation.code() != null) lastOperation.add("refusalCode", operation.code());
                json.add("lastOperation", lastOperation);
            });
            return json.build();
        }
    }
}
