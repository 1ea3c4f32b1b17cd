package io.fareline.runner.laptop;

import java.util.List;
import java.util.Locale;

/** The five services, each with its listener and the services that it calls. */
enum ServiceName {
    AUTH(Listener.AUTH),
    FLIGHT(Listener.FLIGHT),
    BOOKING(Listener.BOOKING),
    PAYMENT(Listener.PAYMENT),
    ADMIN(Listener.ADMIN);

    private final Listener listener;

    ServiceName(Listener listener) {
        this.listener = listener;
    }

    Listener listener() {
        return listener;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Listener> listeners() {
        return this == ADMIN ? List.of(listener, Listener.ADMIN_CENTER) : List.of(listener);
    }
}
