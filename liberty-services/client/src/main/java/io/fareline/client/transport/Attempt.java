package io.fareline.client.transport;

import io.fareline.client.NoAnswer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Sends one call once, with a token, and knows whether it ever left. */
final class Attempt {
    private static final String KEY = "Idempotency-Key";
    private final Wire wire;
    private final Tokens tokens;
    private final Call call;
    private volatile boolean sent;

    Attempt(Wire wire, Tokens tokens, Call call) {
        this.wire = wire;
        this.tokens = tokens;
        this.call = call;
    }

    /** A refused token is renewed once: it may have been withdrawn before its time. */
    Answer once() throws IOException, InterruptedException {
        var token = tokens.current();
        if (token.refusal() != null) return token.refusal();
        var answer = send(token.token());
        if (answer.status() != 401) return answer;
        tokens.forget(token.token());
        var renewed = tokens.current();
        return renewed.refusal() != null ? renewed.refusal() : send(renewed.token());
    }

    NoAnswer unanswered(IOException why) {
        return new NoAnswer(call.toString(), call.key(), sent, why);
    }

    private Answer send(String token) throws IOException {
        sent = true;
        return wire.send(call, headers(token));
    }

    private Map<String, String> headers(String token) {
        var headers = new HashMap<String, String>();
        headers.put("Authorization", "Bearer " + token);
        if (call.key() != null) headers.put(KEY, call.key().value());
        return headers;
    }
}
