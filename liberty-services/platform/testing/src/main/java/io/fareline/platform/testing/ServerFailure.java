package io.fareline.platform.testing;

/** A server that did not start, died or did not stop; the message is fit to be shown as it is. */
public class ServerFailure extends RuntimeException {
    public ServerFailure(String message) {
        super(message);
    }

    public ServerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
