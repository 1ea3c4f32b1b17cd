package io.fareline.booking.stub;

/** What a stand-in does instead of answering well, once. @param code of a refusal, else null */
public record Fault(Kind kind, String code) {
    /** In which way. */
    public enum Kind {
        /** 503, and nothing has happened. */
        FAIL_BEFORE,
        /** It happened, and the connection breaks before the answer. */
        FAIL_AFTER,
        /** It happened, and the answer comes after the caller has given up. */
        SLOW,
        /** No answer; it happens when the test lets it arrive. */
        LATE,
        /** A definite no. */
        REFUSE,
        /** Payment itself does not know yet. */
        UNKNOWN
    }

    public static Fault of(Kind kind) {
        return new Fault(kind, null);
    }

    public static Fault refuse(String code) {
        return new Fault(Kind.REFUSE, code);
    }
}
