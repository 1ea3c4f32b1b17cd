package io.fareline.bench.restore;

import io.fareline.client.ApiProblem;
import io.fareline.client.Fareline;
import io.fareline.client.recovery.AdoptedRefund;
import io.fareline.client.recovery.Adoption;
import io.fareline.runner.laptop.Trouble;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

/** The two people who follow the runbook, through the API that staff have. */
final class Staff implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final long PAUSE = 500;
    private final Fareline first;
    private final Fareline second;

    Staff(Properties sandbox) {
        first = as(sandbox, "operator");
        second = as(sandbox, "second.operator");
    }

    private static Fareline as(Properties sandbox, String role) {
        return Fareline.at(URI.create(sandbox.getProperty("edge.url")))
                .credentials(sandbox.getProperty(role + ".id"), sandbox.getProperty(role + ".secret"))
                .userAgent("restore-bench")
                .build();
    }

    /** Has the provider's record taken over, to its end. */
    Adoption adopt(Instant since) throws InterruptedException {
        var begun = first.adoptions().begin(since);
        return await(begun, Adoption.State.READ);
    }

    /** The other person has go back what nobody holds a booking for. */
    Adoption giveBack(Adoption read) throws InterruptedException {
        second.adoptions().confirm(read.id());
        return await(read, Adoption.State.DONE);
    }

    private Adoption await(Adoption adoption, Adoption.State state) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            var now = first.adoptions().get(adoption.id());
            if (now.state() == state) return now;
            if (System.nanoTime() - end > 0) throw new Trouble("The adoption did not come to " + state + ": " + now);
            Thread.sleep(PAUSE);
        }
    }

    List<AdoptedRefund> unclaimed() {
        return first.adoptedRefunds().all().toList();
    }

    /** Has each booking end whose money went back. @return how many were, the others being settled or refused */
    int withdraw(List<AdoptedRefund> refunds) {
        int withdrawn = 0;
        for (var refund : refunds) {
            try {
                first.adoptedRefunds().withdraw(refund.operationId());
                withdrawn++;
            } catch (ApiProblem notNow) {
                // It settles by itself, or is left to people, which the list shows in the end.
                continue;
            }
        }
        return withdrawn;
    }

    /** Cases that are left for people. */
    long cases() {
        return first.paymentCases().all().count() + first.bookingCases().all().count();
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
