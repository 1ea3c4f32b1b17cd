package io.fareline.journeys.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** One booking, struck by one fault at one step: it is brought there, struck, and must come to its one right end. */
final class MatrixCase {
    private final Step step;
    private final String name;
    private final RuleOrder order;
    private final Links links;
    private final Wire wire;
    private final Traveller traveller;
    private long rule;
    private CompletableFuture<Wire.Answer> answer;

    MatrixCase(Step step, String trouble, RuleOrder order, Links links, Wire wire) {
        this.step = step;
        this.name = step + " " + trouble;
        this.order = order;
        this.links = links;
        this.wire = wire;
        this.traveller = new Traveller(wire);
    }

    @Override
    public String toString() {
        return name + " (booking " + traveller.bookingId() + ")";
    }

    Step step() {
        return step;
    }

    void prepare() {
        traveller.prepare(step.flow());
    }

    /** Sends the request and lets the fault strike it. */
    void begin(Duration limit) {
        if (step.flow() == Flow.BUY_IN_VAIN) {
            links.add("booking-flight", RuleOrder.answers(409).to("POST", confirmation()));
        }
        var until = Instant.now().plus(limit);
        if (order == null) {
            // Its trouble is not with one request: it only goes its way while others are struck.
            answer = sent(until);
            return;
        }
        var stop = step.isAtProvider() && step != Step.AUTHORIZE_AT_PROVIDER ? stopBefore() : 0;
        if (stop == 0) rule = arm("");
        answer = sent(until);
        if (stop != 0) armWhenKnown(stop);
    }

    private CompletableFuture<Wire.Answer> sent(Instant until) {
        return CompletableFuture.supplyAsync(() -> traveller.send(until), Executors.newVirtualThreadPerTaskExecutor());
    }

    // The provider chooses its names itself: the saga is stopped one step before, to learn them.
    private long stopBefore() {
        return switch (step.flow()) {
            case BUY -> links.add("booking-flight", RuleOrder.hangsBefore().to("POST", confirmation()));
            case BUY_IN_VAIN ->
                links.add("booking-flight", RuleOrder.hangsBefore().to("POST", Step.RELEASE.path(traveller.holdId())));
            case CANCEL_TICKETED ->
                links.add(
                        "booking-payment", RuleOrder.hangsBefore().to("POST", Step.REFUND.path(traveller.intentId())));
            case HOLD, CANCEL_HELD -> throw new IllegalStateException("No money moves in " + step.flow());
        };
    }

    private void armWhenKnown(long stop) {
        await(stop, "to be stopped before its step");
        rule = arm(traveller.authorizationId());
        links.lift(stop);
    }

    private long arm(String authorizationId) {
        return switch (step) {
            case PLACE_HOLD -> add(step.path(""), traveller.offerId());
            case OPEN_PAYMENT -> add(step.path(""), traveller.bookingId());
            case AUTHORIZE_AT_PROVIDER -> add(step.path(""), traveller.token());
            case CONFIRM, RELEASE -> add(step.path(traveller.holdId()), null);
            case AUTHORIZE, CAPTURE, REFUND, VOID -> add(step.path(traveller.intentId()), null);
            case CAPTURE_AT_PROVIDER, VOID_AT_PROVIDER -> add(step.path(authorizationId), null);
            case REFUND_AT_PROVIDER -> add(step.path(captureId()), null);
        };
    }

    private String captureId() {
        return Record.captureOf(wire, traveller.bookingId());
    }

    private long add(String path, String contains) {
        var about = order.to("POST", path);
        return links.add(step.link(), contains == null ? about : about.containing(contains));
    }

    private String confirmation() {
        return Step.CONFIRM.path(traveller.holdId());
    }

    /** Waits until the fault has struck. */
    void awaitStruck() {
        await(rule, "to be struck");
    }

    /** Waits until a request of this step is held up. */
    void awaitWaiting() {
        var until = Traveller.soon();
        while (links.strikes(rule).waiting() == 0) {
            assertTrue(Instant.now().isBefore(until), this + " is never held up: " + links.strikes(rule));
            Wire.pause();
        }
    }

    private void await(long number, String what) {
        var until = Traveller.soon();
        while (links.strikes(number).struck() == 0) {
            assertTrue(Instant.now().isBefore(until), this + " waits in vain " + what);
            Wire.pause();
        }
    }

    /** Ends the fault, letting go on what it holds up, and checks that it has struck. */
    void lift() {
        assertTrue(links.lift(rule).struck() > 0, this + " was never struck");
    }

    /** Waits for the end and compares it, everywhere, with what it must be. */
    void check(Duration limit) {
        var until = Instant.now().plus(limit);
        var first = answer.join();
        assertTrue(!first.isUndecided(), this + " was never answered: " + first);
        var flow = step.flow();
        var expected =
                flow == Flow.BUY_IN_VAIN ? first.status() == 409 || first.status() == 202 : first.status() / 100 == 2;
        assertTrue(expected, this + " was answered " + first);
        while (!traveller.state().equals(flow.booking())) {
            assertTrue(
                    Instant.now().isBefore(until),
                    () -> this + " did not end as " + flow.booking() + ": " + traveller.supportCase());
            Wire.pause();
        }
        // Whoever asks again is told the same, byte by byte.
        assertEquals(first, traveller.send(Traveller.soon()), this + " asked again");
        assertEquals(first, traveller.send(Traveller.soon()), this + " asked a third time");
        Record.check(wire, this, traveller, flow);
    }
}
