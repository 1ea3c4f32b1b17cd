package io.fareline.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that only pauses move. */
final class GivenTime extends Clock {
    private volatile Instant now = Instant.parse("2030-03-01T12:00:00Z");
    final List<Duration> pauses = new CopyOnWriteArrayList<>();

    void rest(Duration time) {
        pauses.add(time);
        pass(time);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
