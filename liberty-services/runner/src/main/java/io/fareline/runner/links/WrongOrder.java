package io.fareline.runner.links;

/** What the control API was asked and cannot do, with the reason for who asked. */
final class WrongOrder extends RuntimeException {
    private final int status;

    WrongOrder(String message) {
        this(400, message);
    }

    WrongOrder(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
