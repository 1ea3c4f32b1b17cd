package io.fareline.bench.race;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fareline.bench.connection.Connection;
import io.fareline.bench.race.history.Call;
import io.fareline.bench.race.market.Order;
import io.fareline.bench.race.market.SeatOrder;
import io.fareline.bench.race.number.SeatCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One client's connections to the flight servers. Whatever is asked over them is in the history, and so is what was
 * heard.
 */
final class Line implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String HOLDS = "/internal/v1/holds";

    private final FlightServers servers;
    private final String actingClient;
    private final History history;
    private final Connection[] open = new Connection[FlightServers.COUNT];

    Line(FlightServers servers, String actingClient, History history) {
        this.servers = servers;
        this.actingClient = actingClient;
        this.history = history;
    }

    Call.Answer place(Order order, int server) {
        return asked(Call.Kind.PLACE, order.wish().id(), server, () -> patiently(server, placing(order)));
    }

    /** Gives up after so many milliseconds; flight goes on. */
    Call.Answer placeInHaste(Order order, int server, int millis) {
        return asked(Call.Kind.PLACE, order.wish().id(), server, () -> {
            try (var connection = new Connection(servers.address(server), millis)) {
                return connection.ask(placing(order));
            }
        });
    }

    Call.Answer confirm(UUID hold, int server) {
        return asked(
                Call.Kind.CONFIRM,
                hold,
                server,
                () -> patiently(server, request("POST " + HOLDS + "/" + hold + "/confirmation", "")));
    }

    Call.Answer release(UUID hold, int server) {
        return asked(
                Call.Kind.RELEASE,
                hold,
                server,
                () -> patiently(server, request("POST " + HOLDS + "/" + hold + "/release", "")));
    }

    SeatCall.Answer seats(SeatOrder order, int server) {
        return askedSeats(order, server, () -> patiently(server, seating(order)));
    }

    /** Gives up after so many milliseconds; flight goes on. */
    SeatCall.Answer seatsInHaste(SeatOrder order, int server, int millis) {
        return askedSeats(order, server, () -> {
            try (var connection = new Connection(servers.address(server), millis)) {
                return connection.ask(seating(order));
            }
        });
    }

    private byte[] seating(SeatOrder order) {
        return request("PUT " + HOLDS + "/" + order.asked().hold() + "/seats", order.body());
    }

    private byte[] placing(Order order) {
        return request("POST " + HOLDS, order.body());
    }

    private byte[] request(String line, String body) {
        return (line + " HTTP/1.1\r\nHost: flight\r\nAuthorization: Bearer " + servers.token()
                        + "\r\nFareline-Acting-Client: " + actingClient
                        + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** What may end without an answer. */
    private interface Question {
        Connection.Answer ask() throws IOException;
    }

    private Call.Answer asked(Call.Kind kind, UUID hold, int server, Question question) {
        long begin = history.now();
        Call.Answer answer;
        try {
            answer = answer(question.ask());
        } catch (IOException lost) {
            answer = Call.Answer.UNKNOWN;
        }
        history.add(new Call(kind, hold, server, begin, answer.isUnknown() ? Call.OPEN : history.now(), answer));
        return answer;
    }

    private SeatCall.Answer askedSeats(SeatOrder order, int server, Question question) {
        var asked = order.asked();
        long begin = history.now();
        SeatCall.Answer answer;
        try {
            answer = answer(question.ask(), order);
        } catch (IOException lost) {
            answer = SeatCall.Answer.UNKNOWN;
        }
        long end = answer.status() == 0 ? Call.OPEN : history.now();
        history.add(new SeatCall(asked.id(), asked.hold(), server, begin, end, answer));
        return answer;
    }

    private Connection.Answer patiently(int server, byte[] request) throws IOException {
        boolean done = false;
        try {
            if (open[server] == null) open[server] = new Connection(servers.address(server), PATIENCE_MILLIS);
            var answer = open[server].ask(request);
            done = open[server].isReusable();
            return answer;
        } finally {
            if (!done) hangUp(server);
        }
    }

    private static Call.Answer answer(Connection.Answer heard) throws IOException {
        try {
            var body = JSON.readTree(heard.text());
            boolean isHold = heard.status() < 300;
            return isHold
                    ? new Call.Answer(heard.status(), body.path("state").asText(), content(body))
                    : new Call.Answer(heard.status(), refusal(heard.status(), body), "");
        } catch (JsonProcessingException notJson) {
            return new Call.Answer(heard.status(), "status " + heard.status(), "");
        }
    }

    private static SeatCall.Answer answer(Connection.Answer heard, SeatOrder order) throws IOException {
        try {
            var body = JSON.readTree(heard.text());
            return heard.status() < 300
                    ? SeatCall.Answer.done(heard.status(), order.told(body))
                    : SeatCall.Answer.refused(heard.status(), refusal(heard.status(), body));
        } catch (JsonProcessingException notJson) {
            return SeatCall.Answer.refused(heard.status(), "status " + heard.status());
        }
    }

    private static String refusal(int status, JsonNode body) {
        var code = body.path("code").asText();
        return code.isEmpty() ? "status " + status : code;
    }

    /** All that never changes, whatever becomes of the hold; the longer part by its hash, since there are many. */
    private static String content(JsonNode hold) {
        var rest = hold.path("passengers") + " " + hold.path("segments");
        return "until %s for %s on %s, %08x"
                .formatted(
                        hold.path("ticketingTimeLimit").asText(),
                        hold.path("total"),
                        hold.path("carrierAccountingCode").asText(),
                        rest.hashCode());
    }

    private void hangUp(int server) {
        if (open[server] != null) open[server].close();
        open[server] = null;
    }

    @Override
    public void close() {
        for (int server = 0; server < open.length; server++) hangUp(server);
    }
}
