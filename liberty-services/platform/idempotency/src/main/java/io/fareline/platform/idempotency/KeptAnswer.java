package io.fareline.platform.idempotency;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An answer as it is given again: status, the headers that belong to it, and its bytes. */
record KeptAnswer(int status, Map<String, String> headers, byte[] body) {
    static final String REPLAYED = "Idempotency-Replayed";

    /** The headers that belong to an answer; all others are those of one exchange. */
    static final Set<String> NAMED =
            Set.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE, HttpHeaders.CACHE_CONTROL);

    Response again() {
        var response = Response.status(status).header(REPLAYED, "true");
        headers.forEach(response::header);
        return body.length == 0 ? response.build() : response.entity(body).build();
    }

    String headersAsJson() {
        var json = Json.createObjectBuilder();
        headers.forEach(json::add);
        return json.build().toString();
    }

    static KeptAnswer of(int status, String headersAsJson, byte[] body) {
        var headers = new TreeMap<String, String>();
        try (var reader = Json.createReader(new StringReader(headersAsJson))) {
            reader.readObject().forEach((name, value) -> headers.put(name, ((JsonString) value).getString()));
        }
        return new KeptAnswer(status, headers, body);
    }

    /**
     * Whether a retry would get the same answer by its nature. A refusal that invites to come back would turn into a
     * refusal for ever.
     */
    static boolean isWorthKeeping(int status, boolean invitesToComeBack) {
        if (status >= 200 && status < 300) return true;
        if (invitesToComeBack) return false;
        return status >= 402 && status <= 410 && status != 408 || status == 422;
    }
}
