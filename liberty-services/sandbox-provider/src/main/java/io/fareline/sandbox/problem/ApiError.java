package io.fareline.sandbox.problem;

/** A request that is turned away: nothing has happened, nothing is stored. Its message never repeats what was sent. */
public final class ApiError extends RuntimeException {
    private final ErrorCode code;

    public ApiError(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** A failure of ours that the caller settles by asking again with the same key. */
    public static ApiError unavailable(String message) {
        return new ApiError(ErrorCode.TEMPORARILY_UNAVAILABLE, message);
    }

    public ErrorCode code() {
        return code;
    }
}
