package io.fareline.sandbox.web;

import static io.fareline.sandbox.problem.ErrorCode.BODY_TOO_LARGE;
import static io.fareline.sandbox.problem.ErrorCode.UNSUPPORTED_MEDIA_TYPE;
import static java.util.stream.Collectors.toMap;

import io.fareline.sandbox.problem.ApiError;
import io.fareline.sandbox.problem.ErrorCode;
import io.undertow.io.Receiver;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * From a request to its endpoint. Route, key, media type and body are looked at on the I/O thread, so that a slow or
 * unknown sender holds no place of the {@link Gate}; the endpoint then runs on a thread of the executor.
 */
final class Dispatcher implements HttpHandler {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class.getName());

    private final Routes routes;
    private final BearerKeys keys;
    private final Gate gate;
    private final Executor executor;
    private final WebSettings.Limits limits;

    Dispatcher(Routes routes, BearerKeys keys, Gate gate, Executor executor, WebSettings.Limits limits) {
        this.routes = routes;
        this.keys = keys;
        this.gate = gate;
        this.executor = executor;
        this.limits = limits;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        try {
            var found = routes.find(exchange.getRequestMethod().toString(), exchange.getRelativePath());
            keys.admit(found.route().access(), exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION));
            requireJson(exchange);
            requireBounded(exchange);
            receive(exchange, found);
        } catch (Routes.MethodNotAllowed e) {
            turnAway(exchange, Answer.of(e.error()).with("Allow", e.allowed()));
        } catch (ApiError e) {
            turnAway(exchange, Answer.of(e));
        }
    }

    private void receive(HttpServerExchange exchange, Routes.Found found) {
        var deadline = closeUnlessReadInTime(exchange);
        var receiver = exchange.getRequestReceiver();
        receiver.setMaxBufferSize(limits.bodyBytes());
        receiver.receiveFullBytes(
                (read, body) -> {
                    deadline.remove();
                    read.dispatch(executor, worker -> carryOut(worker, found, body));
                },
                (failed, failure) -> {
                    deadline.remove();
                    if (failure instanceof Receiver.RequestToLargeException) turnAway(failed, Answer.of(tooLarge()));
                    else IoUtils.safeClose(failed.getConnection()); // The sender has gone in the middle of its body.
                });
    }

    /**
     * Answers before the body is read: what still comes is thrown away, but not for ever. The connection stays
     * persistent, since Undertow shuts the reading side of any other, and a sender that still writes would be reset
     * before it saw the answer.
     */
    private void turnAway(HttpServerExchange exchange, Answer answer) {
        if (!exchange.isRequestComplete()) {
            var deadline = closeUnlessReadInTime(exchange);
            exchange.addExchangeCompleteListener((complete, next) -> {
                deadline.remove();
                next.proceed();
            });
        }
        send(exchange, answer);
    }

    private XnioExecutor.Key closeUnlessReadInTime(HttpServerExchange exchange) {
        return exchange.getIoThread()
                .executeAfter(
                        () -> IoUtils.safeClose(exchange.getConnection()),
                        limits.reading().toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void carryOut(HttpServerExchange exchange, Routes.Found found, byte[] body) {
        var call = new Call(exchange.getRelativePath(), found.variables(), parameters(exchange), body);
        try {
            gate.enter();
        } catch (ApiError e) {
            send(exchange, Answer.of(e));
            return;
        }
        try {
            send(exchange, answer(found.route(), call));
        } finally {
            gate.leave();
        }
    }

    private static Answer answer(Route route, Call call) {
        try {
            return route.endpoint().answer(call);
        } catch (ApiError e) {
            return Answer.of(e);
        } catch (InterruptedException e) {
            return Answer.silence(); // Stopped before the end: the caller asks again with the same key.
        } catch (RuntimeException e) {
            return unexpected(route, e);
        }
    }

    /** Logs where it happened and what kind of failure it was; its text might repeat what was sent. */
    private static Answer unexpected(Route route, RuntimeException e) {
        var stack = new StringBuilder(
                route.method() + " " + route.path() + ": " + e.getClass().getName());
        for (var frame : e.getStackTrace()) stack.append("\n\tat ").append(frame);
        LOG.log(Level.SEVERE, stack.toString());
        return Answer.of(new ApiError(ErrorCode.INTERNAL_ERROR, "This is a fault of the provider."));
    }

    private static void requireJson(HttpServerExchange exchange) {
        if (exchange.isRequestComplete() || exchange.getRequestContentLength() == 0) return;
        var type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        if (type == null || !type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;\\s*charset=\"?utf-8\"?)?"))
            throw new ApiError(UNSUPPORTED_MEDIA_TYPE, "A body is application/json.");
    }

    /** Comes before the receiver, which sets aside whatever length is announced. */
    private void requireBounded(HttpServerExchange exchange) {
        if (exchange.getRequestContentLength() > limits.bodyBytes()) throw tooLarge();
    }

    private static ApiError tooLarge() {
        return new ApiError(BODY_TOO_LARGE, "The body is larger than this provider takes.");
    }

    private static Call.Parameters parameters(HttpServerExchange exchange) {
        var query = exchange.getQueryParameters().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        var keys = exchange.getRequestHeaders().get("Idempotency-Key");
        return new Call.Parameters(query, keys == null ? List.of() : List.copyOf(keys));
    }

    private static void send(HttpServerExchange exchange, Answer answer) {
        if (answer.lost()) {
            IoUtils.safeClose(exchange.getConnection());
            return;
        }
        exchange.setStatusCode(answer.status());
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        answer.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().put(HttpString.tryFromString(name), value));
        exchange.getResponseSender().send(ByteBuffer.wrap(answer.body()));
    }
}
