package io.fareline.journeys.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What booking, flight, payment and the provider have written down about one booking, each in its own record. */
final class Record {
    private static final int PAGE = 200;

    private Record() {}

    static void check(Wire wire, MatrixCase about, Traveller traveller, Flow flow) {
        var known = traveller.supportCase();
        assertEquals(0, known.path("unavailable").size(), about + ": " + known);
        assertEquals(flow.booking(), known.path("booking").path("internalState").asText(), about.toString());
        assertEquals(flow.hold(), known.path("hold").path("state").asText(), about + " at flight: " + known);
        var tickets = known.path("booking").path("booking").path("tickets").size();
        assertEquals(flow == Flow.BUY || flow == Flow.CANCEL_TICKETED ? 1 : 0, tickets, about + " tickets: " + known);
        var operations = operations(wire, traveller.bookingId());
        var total = known.path("hold").path("total").path("amount").asLong();
        switch (flow.money()) {
            case "NONE" -> assertEquals(List.of(), operations, about + " at the provider");
            case "VOIDED" -> once(about, operations, total, "authorization", "void");
            case "CAPTURED" -> once(about, operations, total, "authorization", "capture");
            default -> once(about, operations, total, "authorization", "capture", "refund");
        }
        checkIntent(about, known, flow, total);
    }

    private static void once(MatrixCase about, List<JsonNode> operations, long total, String... kinds) {
        var done = operations.stream()
                .map(operation -> operation.path("kind").asText() + " "
                        + operation.path("status").asText())
                .sorted()
                .toList();
        var expected = List.of(kinds).stream()
                .map(kind -> kind + " succeeded")
                .sorted()
                .toList();
        assertEquals(expected, done, about + " at the provider");
        for (var operation : operations) {
            assertEquals(total, operation.path("amount").asLong(), about + ": " + operation);
        }
    }

    private static void checkIntent(MatrixCase about, JsonNode known, Flow flow, long total) {
        var payment = known.path("payment");
        if (flow.money().equals("NONE")) return;
        var captured = flow.money().equals("VOIDED") ? 0 : total;
        assertEquals(captured, payment.path("captured").path("amount").asLong(), about + " at payment: " + payment);
        var refunded = flow.money().equals("REFUNDED") ? total : 0;
        assertEquals(refunded, payment.path("refunded").path("amount").asLong(), about + " at payment: " + payment);
    }

    /** The provider's name for the one capture of this booking. */
    static String captureOf(Wire wire, String bookingId) {
        var captures = operations(wire, bookingId).stream()
                .filter(operation -> operation.path("kind").asText().equals("capture"))
                .toList();
        assertTrue(captures.size() == 1, "captures of " + bookingId + ": " + captures);
        return captures.getFirst().path("id").asText();
    }

    /** All that the provider did for this booking, under whatever key. */
    static List<JsonNode> operations(Wire wire, String bookingId) {
        var found = new ArrayList<JsonNode>();
        var after = "0";
        while (true) {
            var page = wire.provider("/v1/operations?limit=" + PAGE + "&after=" + after)
                    .is(200)
                    .json();
            for (var operation : page.path("operations")) {
                if (operation.path("reference").asText().equals(bookingId)) found.add(operation);
            }
            if (!page.path("hasMore").asBoolean()) return found;
            after = page.path("next").asText();
        }
    }
}
