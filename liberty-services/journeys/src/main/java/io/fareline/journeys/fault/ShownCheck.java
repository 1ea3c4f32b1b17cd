package io.fareline.journeys.fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Holds what the API shows against the databases: to the client whose booking it is, and to another. */
final class ShownCheck {
    private static final int MOST = 300;
    private static final Set<String> INVISIBLE = Set.of("HOLDING", "REFUSED");
    private final List<Api> clients;

    ShownCheck(List<Api> clients) {
        this.clients = clients;
    }

    /** What is shown wrongly, of so many bookings spread over all. */
    List<String> offenders(Rows rows) throws IOException, InterruptedException {
        var all = rows.all().stream()
                .filter(row -> clients.stream().anyMatch(api -> api.clientId().equals(row.client())))
                .toList();
        int step = Math.max(1, all.size() / MOST);
        var offenders = new ArrayList<String>();
        for (int i = 0; i < all.size(); i += step) {
            var row = all.get(i);
            for (var client : clients) wrong(row, client).ifPresent(offenders::add);
        }
        return offenders;
    }

    private static Optional<String> wrong(Rows.Row row, Api client) throws IOException, InterruptedException {
        var reply = client.get("/v1/bookings/" + row.id());
        boolean visible = client.clientId().equals(row.client()) && !INVISIBLE.contains(row.state());
        if (!visible)
            return reply.status() == 404
                    ? Optional.empty()
                    : Optional.of(row + " is shown to " + client.clientId() + ": " + reply);
        var numbers = StreamSupport.stream(reply.json().path("tickets").spliterator(), false)
                .map(ticket -> ticket.path("number").asText())
                .sorted()
                .toList();
        return reply.state().equals(row.state()) && numbers.equals(row.tickets())
                ? Optional.empty()
                : Optional.of(row + " is shown as " + reply);
    }
}
