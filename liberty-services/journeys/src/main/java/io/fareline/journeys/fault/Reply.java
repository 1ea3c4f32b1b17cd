package io.fareline.journeys.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;

/** What was answered, byte for byte. */
public record Reply(int status, byte[] body, Duration retryAfter) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 300;
    private static final Set<Integer> REFUSED_FOR_GOOD = Set.of(402, 403, 404, 405, 406, 407, 409, 410, 422);

    /** Whether the same request must get the same bytes from now on: an effect, or a refusal for good. */
    public boolean isFinal() {
        return status >= 200 && status < 300 || REFUSED_FOR_GOOD.contains(status) && retryAfter == null;
    }

    /** Whether the effect that was asked for was promised. */
    public boolean isAcknowledged() {
        return status >= 200 && status < 300;
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.nullNode();
        }
    }

    public String state() {
        return json().path("state").asText();
    }

    /** The status, with the code of the problem where it is one. */
    public String outcome() {
        var code = status < 300 ? "" : json().path("code").asText();
        return code.isEmpty() ? Integer.toString(status) : status + " " + code;
    }

    boolean sameAs(Reply other) {
        return status == other.status && Arrays.equals(body, other.body);
    }

    @Override
    public String toString() {
        var text = new String(body, StandardCharsets.UTF_8);
        return status + " " + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...");
    }
}
