package io.fareline.runner.edge;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes refusals, also where the proxy only sets a status and says nothing. */
final class Refusals {
    /** Set on an exchange whose body has passed its limit. */
    static final AttachmentKey<Boolean> TOO_LARGE = AttachmentKey.create(Boolean.class);

    private static final String PROBLEM = "application/problem+json";
    private static final HttpString NO_GUESSING = HttpString.tryFromString("X-Content-Type-Options");
    private static final String RETRY_AFTER_SECONDS = "2";
    private static final int SPREAD = 3;
    private static final AtomicInteger TURNS = new AtomicInteger();

    private Refusals() {}

    static void send(HttpServerExchange exchange, Refusal refusal) {
        exchange.setStatusCode(refusal.status());
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, PROBLEM)
                .put(Headers.CACHE_CONTROL, "no-store")
                .put(NO_GUESSING, "nosniff");
        if (refusal == Refusal.TEMPORARILY_UNAVAILABLE) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (refusal == Refusal.OVERLOADED) {
            // By turns one, two or three seconds, so that the refused do not come back all at once.
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, 1 + Math.floorMod(TURNS.getAndIncrement(), SPREAD));
        }
        exchange.getResponseSender().send(refusal.json());
    }

    /** Called when an exchange ends without a body: true when one was written. */
    static boolean describe(HttpServerExchange exchange) {
        if (exchange.isResponseStarted()) {
            return false;
        }
        var refusal = exchange.getAttachment(TOO_LARGE) != null
                ? Optional.of(Refusal.BODY_TOO_LARGE)
                : byStatus(exchange.getStatusCode())
                        .map(found -> exchange.isRequestComplete() ? found : Refusal.REQUEST_TIMEOUT);
        refusal.ifPresent(found -> send(exchange, found));
        return refusal.isPresent();
    }

    private static Optional<Refusal> byStatus(int status) {
        return switch (status) {
            case 502, 503, 513 -> Optional.of(Refusal.TEMPORARILY_UNAVAILABLE);
            case 504 -> Optional.of(Refusal.TIMED_OUT);
            default -> Optional.empty();
        };
    }
}
