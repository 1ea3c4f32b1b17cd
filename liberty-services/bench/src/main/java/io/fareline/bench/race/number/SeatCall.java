package io.fareline.bench.race.number;

import io.fareline.bench.race.history.Call;
import java.util.UUID;

/** One request for seats and what came of it, in the time of {@link Call}; one without an answer has no end. */
public record SeatCall(UUID request, UUID hold, int server, long begin, long end, Answer answer) {
    private static final int UNAVAILABLE = 503;

    /**
     * What was answered.
     *
     * @param status 0 where nothing was
     * @param word the code of a refusal
     * @param seating all that the hold has, empty where none is told
     */
    public record Answer(int status, String word, Seating seating) {
        public static final Answer UNKNOWN = new Answer(0, "UNKNOWN", Seating.NONE);
        private static final String DONE = "SEATED";

        public static Answer done(int status, Seating seating) {
            return new Answer(status, DONE, seating);
        }

        public static Answer refused(int status, String code) {
            return new Answer(status, code, Seating.NONE);
        }

        public boolean isDone() {
            return status >= 200 && status < 300;
        }

        /** Whether it may have been done or not, and asking again is what is left. */
        public boolean isOpen() {
            return status == 0 || status == UNAVAILABLE;
        }
    }

    boolean isDone() {
        return answer.isDone();
    }

    boolean isRefused() {
        return !answer.isDone() && !answer.isOpen();
    }

    /** For that reason. */
    boolean isRefused(String code) {
        return isRefused() && answer.word().equals(code);
    }

    /** One line of a history. */
    @Override
    public String toString() {
        return "SEATS %s of hold %s at server %d from %d to %s: %d %s %s"
                .formatted(
                        request,
                        hold,
                        server,
                        begin,
                        end == Call.OPEN ? "-" : end,
                        answer.status(),
                        answer.word(),
                        answer.seating().legs());
    }
}
