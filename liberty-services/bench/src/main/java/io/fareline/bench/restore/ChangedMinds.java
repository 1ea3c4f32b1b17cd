package io.fareline.bench.restore;

import io.fareline.journeys.fault.Api;
import io.fareline.journeys.fault.Entry;
import io.fareline.journeys.fault.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Clients that cancel, after the moment to which the databases go back, what they bought before it. */
final class ChangedMinds {
    private final Map<String, Api> clients;

    ChangedMinds(Properties sandbox) {
        clients = Stream.of("buyer", "other.buyer")
                .map(role -> new Api(sandbox, role))
                .collect(Collectors.toMap(Api::clientId, Function.identity()));
    }

    /** @return how many were cancelled, of those bought before; what was cancelled in the meantime is passed by */
    int cancel(List<Entry> bought, int most) throws InterruptedException {
        int cancelled = 0;
        for (var entry : bought) {
            if (cancelled == most) break;
            if (cancel(clients.get(entry.ask().client()), entry.bookingId())) cancelled++;
        }
        return cancelled;
    }

    private static boolean cancel(Api client, String booking) throws InterruptedException {
        var path = "/v1/bookings/" + booking;
        try {
            var quote = post(client, path + "/cancellation-quotes", "");
            if (quote.status() != 201) return false;
            var id = quote.json().path("id").asText();
            return post(client, path + "/cancellations", "{\"quoteId\":\"" + id + "\"}")
                            .status()
                    == 201;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private static Reply post(Api client, String path, String body) throws IOException, InterruptedException {
        return client.post(path, body, UUID.randomUUID().toString(), "application/json");
    }
}
