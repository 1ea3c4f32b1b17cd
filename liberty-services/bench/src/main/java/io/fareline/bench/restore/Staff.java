package io.fareline.bench.restore;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.journeys.fault.Api;
import io.fareline.journeys.fault.Reply;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** The two people who follow the runbook, through the API that staff have. */
final class Staff {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final long PAUSE = 500;
    private static final int PAGE = 200;
    private static final String SUPPORT = "/v1/support/";
    private static final String ADOPTIONS = SUPPORT + "adoptions";
    private static final String REFUNDS = SUPPORT + "adopted-refunds";
    private final Api first;
    private final Api second;

    Staff(Properties sandbox) {
        first = new Api(sandbox, "operator");
        second = new Api(sandbox, "second.operator");
    }

    /** Has the provider's record taken over, to its end. */
    JsonNode adopt(Instant since) throws InterruptedException {
        var begun = act(first, ADOPTIONS, "{\"since\":\"" + since + "\"}");
        return await(well(begun), "READ");
    }

    /** The other person has go back what nobody holds a booking for. Whoever began it is refused. */
    JsonNode giveBack(JsonNode read) throws InterruptedException {
        var confirmation = ADOPTIONS + "/" + read.path("id").asText() + "/confirmations";
        var refused = act(first, confirmation, "");
        if (refused.status() != 409) throw new Trouble("One person alone could have money go back: " + refused);
        well(act(second, confirmation, ""));
        return await(read, "DONE");
    }

    private JsonNode await(JsonNode adoption, String state) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            var now = well(get(ADOPTIONS + "/" + adoption.path("id").asText()));
            if (now.path("state").asText().equals(state)) return now;
            if (System.nanoTime() - end > 0) throw new Trouble("The adoption did not come to " + state + ": " + now);
            Thread.sleep(PAUSE);
        }
    }

    /** Refunds that no booking knows of, by their operation's id; the first page of them. */
    List<String> unclaimed() throws InterruptedException {
        var ids = new ArrayList<String>();
        well(get(REFUNDS + "?limit=" + PAGE))
                .path("refunds")
                .forEach(refund -> ids.add(refund.path("operationId").asText()));
        return ids;
    }

    /** Has each booking end whose money went back. @return how many do, the others being settled or refused */
    int withdraw(List<String> refunds) throws InterruptedException {
        int withdrawn = 0;
        for (var refund : refunds)
            if (act(first, REFUNDS + "/" + refund + "/withdrawals", "").status() == 200) withdrawn++;
        return withdrawn;
    }

    /** Cases that are left for people. */
    int cases() throws InterruptedException {
        int payments =
                well(get(SUPPORT + "payment-cases?limit=" + PAGE)).path("cases").size();
        return payments
                + well(get(SUPPORT + "cases?limit=" + PAGE)).path("cases").size();
    }

    private static Reply act(Api person, String path, String body) throws InterruptedException {
        try {
            return person.post(path, body, UUID.randomUUID().toString(), "application/json");
        } catch (IOException noAnswer) {
            throw new Trouble("No answer to POST " + path, noAnswer);
        }
    }

    private Reply get(String path) throws InterruptedException {
        try {
            return first.get(path);
        } catch (IOException noAnswer) {
            throw new Trouble("No answer to GET " + path, noAnswer);
        }
    }

    private static JsonNode well(Reply reply) {
        if (reply.status() != 200) throw new Trouble("Staff got " + reply);
        return reply.json();
    }
}
