package io.fareline.payment.cases;

/**
 * An attempt at an operation that brought no outcome.
 *
 * @param answer what came instead, in a few words
 */
public record Setback(Kind kind, String answer) {
    private static final int LONGEST = 200;

    /** In which way. */
    public enum Kind {
        /** The provider did not tell how it ended. */
        UNKNOWN,
        /** It failed within payment. */
        FAULT
    }

    public Setback {
        if (answer.length() > LONGEST) answer = answer.substring(0, LONGEST);
    }

    CaseReason reason() {
        return switch (kind) {
            case UNKNOWN -> CaseReason.PROVIDER_TELLS_NO_OUTCOME;
            case FAULT -> CaseReason.FAULT_OF_OURS;
        };
    }
}
