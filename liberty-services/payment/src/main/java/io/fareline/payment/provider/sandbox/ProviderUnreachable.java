package io.fareline.payment.provider.sandbox;

/** No connection, or 503: the one kind of failure after which the same request is sent again at once. */
public class ProviderUnreachable extends RuntimeException {
    ProviderUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
