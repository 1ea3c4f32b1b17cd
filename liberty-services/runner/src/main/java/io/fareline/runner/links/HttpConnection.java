package io.fareline.runner.links;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One request after the other of one caller, each forwarded as it is or as the rule that strikes it says. */
final class HttpConnection implements Link.Connection {
    private static final byte[] GO_ON = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    private final Link link;
    private final Socket caller;
    private final Callee callee;

    HttpConnection(Link link, Socket caller) {
        this.link = link;
        this.caller = caller;
        this.callee = new Callee(link);
    }

    @Override
    public void run() {
        try (caller) {
            var in = new BufferedInputStream(caller.getInputStream());
            var out = Passage.toCaller(caller.getOutputStream(), link.weather(), link.counters());
            while (exchange(in, out)) {
                Thread.onSpinWait();
            }
        } catch (IOException broken) {
            cut();
        } finally {
            callee.close();
        }
    }

    /** @return whether another request may follow */
    private boolean exchange(InputStream in, OutputStream out) throws IOException {
        var asked = Head.read(in);
        if (asked.isEmpty()) {
            return false;
        }
        var head = asked.get();
        if (head.has("Expect", "100-continue")) {
            out.write(GO_ON);
        }
        link.counters().requests.increment();
        var request = head.forwarded();
        var body = Body.ofRequest(request);
        boolean stays;
        if (link.rules().mayStrike(request)) {
            var whole = body.whole(in, link.limits().kept());
            var rule = link.rules().strike(request, whole);
            var held =
                    new Request(request, new ByteArrayInputStream(whole), new Body(Body.Framing.LENGTH, whole.length));
            stays = rule.isPresent() ? struck(rule.get(), new KeptRequest(request, whole), out) : pass(held, out);
        } else {
            stays = pass(new Request(request, in, body), out);
        }
        return stays && !head.closes();
    }

    /** A request whose body is still to be read. */
    private record Request(Head head, InputStream in, Body body) {}

    private boolean pass(Request request, OutputStream out) throws IOException {
        callee.connect();
        try {
            callee.out().write(request.head().bytes());
            request.body().copy(request.in(), callee.out());
        } catch (IOException broken) {
            // A callee may answer and end before it has read everything; what it said is passed on below.
            if (!passAnswer(request.head().method(), out)) {
                throw broken;
            }
            return false;
        }
        return passAnswer(request.head().method(), out);
    }

    private boolean passAnswer(String method, OutputStream out) throws IOException {
        while (true) {
            var answer = Head.read(callee.in()).orElseThrow(() -> new IOException("No answer"));
            var body = Body.ofAnswer(answer, method);
            out.write(answer.bytes());
            body.copy(callee.in(), out);
            if (answer.status() >= 200) {
                return !answer.closes() && !body.endsTheConnection();
            }
        }
    }

    private boolean struck(Rule rule, KeptRequest request, OutputStream out) throws IOException {
        var struck = new StruckRequest(link, callee, request);
        var answer = struck.under(rule);
        if (answer.isEmpty()) {
            rule.applied();
            throw new IOException("Broken off by rule " + rule.id());
        }
        out.write(answer.get().bytes());
        rule.applied();
        return !answer.get().closes();
    }

    @Override
    public void cut() {
        Sockets.reset(caller);
        callee.close();
    }

    /** A request that is kept in memory, so that it can be sent more than once. */
    record KeptRequest(Head head, byte[] body) {}

    /** An answer as it came, body and all. */
    record KeptAnswer(Head head, byte[] bytes, boolean closes) {
        static Optional<KeptAnswer> none() {
            return Optional.empty();
        }
    }
}
