package io.fareline.bench.race.history;

import java.util.UUID;

/**
 * One request and what came of it. Times are microseconds since 1970 by the clock that the database has too; one
 * without an answer has no end.
 */
public record Call(Kind kind, UUID hold, int server, long begin, long end, Answer answer) {
    /** What stands for no end. */
    public static final long OPEN = Long.MAX_VALUE;

    /** What flight was asked to do with a hold. */
    public enum Kind {
        PLACE,
        CONFIRM,
        RELEASE
    }

    /**
     * What was answered.
     *
     * @param status 0 where nothing was
     * @param word the state of the hold, or the code of the refusal
     * @param content what must be the same whenever the hold is told, empty where none is
     */
    public record Answer(int status, String word, String content) {
        public static final Answer UNKNOWN = new Answer(0, "UNKNOWN", "");

        public boolean isUnknown() {
            return status == 0;
        }

        public boolean isDone() {
            return status >= 200 && status < 300;
        }
    }

    /** Whether this was asked for, and done. */
    public boolean isDone(Kind wanted) {
        return kind == wanted && answer.isDone();
    }

    boolean isRefused(Kind wanted, String code) {
        return kind == wanted && !answer.isDone() && answer.word().equals(code);
    }

    /** One line of a history. */
    @Override
    public String toString() {
        return "%s %s at server %d from %d to %s: %d %s"
                .formatted(kind, hold, server, begin, end == OPEN ? "-" : end, answer.status(), answer.word());
    }
}
