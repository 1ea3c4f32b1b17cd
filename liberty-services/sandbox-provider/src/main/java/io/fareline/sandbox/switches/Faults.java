package io.fareline.sandbox.switches;

import io.fareline.sandbox.problem.ApiError;
import io.fareline.sandbox.web.Answer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/** Carries operations out as badly as the switches say. Whatever they say, one key has one effect. */
public final class Faults {
    private final Switches switches;

    public Faults(Switches switches) {
        this.switches = switches;
    }

    /** Carries out the operation, with the faults that are due to it. */
    public Answer around(Kind kind, String reference, Supplier<Answer> operation) throws InterruptedException {
        if (isDue(Fault.FAIL_BEFORE, kind, reference)) throw ApiError.unavailable("The switch failBefore is set.");
        var delay =
                switches.take(Fault.DELAY, kind, reference).map(Switch::delay).orElse(Delay.NONE);
        delay.passAt(Delay.Stage.BEFORE);
        var answer = isDue(Fault.ANSWER_TWICE, kind, reference) ? twice(operation) : operation.get();
        delay.passAt(Delay.Stage.AFTER);
        return isDue(Fault.LOSE_ANSWER, kind, reference) ? Answer.silence() : answer;
    }

    /**
     * Carries out an authorization that may have been told to be declined. The count goes down once however often the
     * transaction is tried, and goes up again when it fails.
     */
    public Answer deciding(String reference, Function<Supplier<Boolean>, Answer> authorization) {
        var due = new Due(reference);
        try {
            return authorization.apply(due);
        } catch (RuntimeException e) {
            due.undo();
            throw e;
        }
    }

    private boolean isDue(Fault fault, Kind kind, String reference) {
        return switches.take(fault, kind, reference).isPresent();
    }

    private static Answer twice(Supplier<Answer> operation) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(operation::get);
            var second = threads.submit(operation::get);
            var answers = new Answer[] {result(first), result(second)};
            if (!Arrays.equals(answers[0].body(), answers[1].body()))
                throw new IllegalStateException("one operation came to two answers");
            return answers[0];
        }
    }

    private static Answer result(Future<Answer> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Asked only by a new authorization, never by a replay. */
    private final class Due implements Supplier<Boolean> {
        private final String reference;
        private Optional<Switch> taken = Optional.empty();

        private Due(String reference) {
            this.reference = reference;
        }

        @Override
        public Boolean get() {
            if (taken.isEmpty()) taken = switches.take(Fault.DECLINE, Kind.AUTHORIZATION, reference);
            return taken.isPresent();
        }

        private void undo() {
            taken.ifPresent(from -> switches.giveBack(Fault.DECLINE, from.selector()));
        }
    }
}
