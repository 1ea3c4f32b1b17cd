package io.fareline.runner.links;

import io.fareline.runner.links.HttpConnection.KeptAnswer;
import io.fareline.runner.links.HttpConnection.KeptRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What happens to a request that a rule strikes. */
final class StruckRequest {
    private final Link link;
    private final Callee callee;
    private final KeptRequest request;

    StruckRequest(Link link, Callee callee, KeptRequest request) {
        this.link = link;
        this.callee = callee;
        this.request = request;
    }

    /** @return what the caller gets; none where the connection is to be broken off */
    Optional<KeptAnswer> under(Rule rule) throws IOException {
        return switch (rule.order().kind()) {
            case FAIL_BEFORE -> rule.order().status() == 0 ? KeptAnswer.none() : Optional.of(problem(rule.order()));
            case FAIL_AFTER -> {
                send(callee);
                yield KeptAnswer.none();
            }
            case HANG_BEFORE -> rule.hold(link.limits().held()) ? Optional.of(send(callee)) : KeptAnswer.none();
            case HANG_AFTER -> {
                var answer = send(callee);
                yield rule.hold(link.limits().held()) ? Optional.of(answer) : KeptAnswer.none();
            }
            case SLOW -> {
                var answer = send(callee);
                pause(rule.order().delayMillis());
                yield Optional.of(answer);
            }
            case TWICE -> Optional.of(rule.order().atOnce() ? twiceAtOnce() : twice());
        };
    }

    private KeptAnswer twice() throws IOException {
        send(callee);
        return send(callee);
    }

    private KeptAnswer twiceAtOnce() throws IOException {
        var first = CompletableFuture.runAsync(
                () -> {
                    var other = new Callee(link);
                    try {
                        send(other);
                    } catch (IOException lost) {
                        throw new CompletionException(lost);
                    } finally {
                        other.close();
                    }
                },
                task -> Thread.ofVirtual().start(task));
        var answer = send(callee);
        // What became of the other is the callee's affair; it only must be over before the caller goes on.
        first.handle((_, _) -> null).join();
        return answer;
    }

    private KeptAnswer send(Callee to) throws IOException {
        to.connect();
        to.out().write(request.head().bytes());
        to.out().write(request.body());
        while (true) {
            var head = Head.read(to.in()).orElseThrow(() -> new IOException("No answer"));
            var body = Body.ofAnswer(head, request.head().method());
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(head.bytes());
            bytes.writeBytes(body.whole(to.in(), link.limits().kept()));
            if (head.status() >= 200) {
                return new KeptAnswer(head, bytes.toByteArray(), head.closes() || body.endsTheConnection());
            }
        }
    }

    private static KeptAnswer problem(RuleOrder order) {
        var body =
                "{\"type\":\"about:blank\",\"title\":\"Fault on purpose\",\"status\":%d,\"code\":\"FAULT_ON_PURPOSE\"}"
                        .formatted(order.status());
        var head = new Head(List.of(
                "HTTP/1.1 " + order.status() + " Fault",
                "Content-Type: application/problem+json",
                "Retry-After: 1",
                "Content-Length: " + body.length()));
        return new KeptAnswer(head, (head.text() + body).getBytes(StandardCharsets.ISO_8859_1), false);
    }

    private static void pause(int millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
