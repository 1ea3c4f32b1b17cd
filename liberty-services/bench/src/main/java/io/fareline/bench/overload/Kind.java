package io.fareline.bench.overload;

import io.fareline.bench.connection.Connection;
import java.time.Duration;

/** What a client asks for, in which share, and how late an answer is still good to it. */
enum Kind {
    SEARCH(70, Duration.ofMillis(1_000), 200),
    HOLD(20, Duration.ofMillis(2_000), 201),
    PAYMENT(10, Duration.ofMillis(4_000), 201);

    private final int share;
    private final Duration deadline;
    private final int goodStatus;

    Kind(int share, Duration deadline, int goodStatus) {
        this.share = share;
        this.deadline = deadline;
        this.goodStatus = goodStatus;
    }

    /** @param percent from 0 to 99 */
    static Kind of(int percent) {
        int below = 0;
        for (var kind : values()) {
            below += kind.share;
            if (percent < below) return kind;
        }
        throw new IllegalArgumentException("no percent: " + percent);
    }

    Outcome judge(Connection.Answer answer, Duration took) {
        if (answer.status() == goodStatus) return took.compareTo(deadline) <= 0 ? Outcome.GOOD : Outcome.LATE;
        if (answer.status() == 503) return answer.retryAfter() >= 1 ? Outcome.REFUSED : Outcome.REFUSED_WITHOUT_TIME;
        return answer.status() == 202 ? Outcome.LATE : Outcome.OTHER;
    }

    /** What became of a request. */
    enum Outcome {
        GOOD,
        /** The answer that was wanted, after it was of use; or that it comes later. */
        LATE,
        /** 503 and when to come back. */
        REFUSED,
        REFUSED_WITHOUT_TIME,
        /** Another status, such as sold out. */
        OTHER,
        /** No answer at all. */
        BROKEN
    }
}
