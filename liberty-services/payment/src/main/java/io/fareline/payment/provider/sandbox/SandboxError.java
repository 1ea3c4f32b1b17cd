package io.fareline.payment.provider.sandbox;

/** The sandbox provider did not take the request: nothing was stored under its key by this attempt, except for a 503. */
public class SandboxError extends RuntimeException {
    private final int status;
    private final String code;

    SandboxError(int status, String code) {
        super("The provider answered " + status + " " + code + ".");
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
