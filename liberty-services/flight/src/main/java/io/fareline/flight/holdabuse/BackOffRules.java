package io.fareline.flight.holdabuse;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a client has to wait because too few of its holds are paid.
 *
 * @param least holds that must have ended before it is judged
 * @param percent of them that may not lapse
 * @param first time that it waits, which doubles each time until the longest
 */
record BackOffRules(int least, int percent, Duration first, Duration longest) {
    private static final int HIGHEST_LEVEL = 30;

    /** None when it need not wait and nothing has to be remembered. */
    Optional<BackOff> judge(ClientConduct client, Instant now) {
        if (client.confirmed() + client.lapsed() < least || !lapsesTooOften(client.confirmed(), client.lapsed()))
            return Optional.empty();
        if (client.backOff().isEmpty()) return Optional.of(waiting(1, client, now));
        var before = client.backOff().get();
        // What it had placed before it was told to wait is not held against it once more.
        if (now.isBefore(before.waitsUntil())) return Optional.of(remembered(before.level(), before, client));
        long confirmed = client.everConfirmed() - before.confirmed();
        long lapsed = client.everLapsed() - before.lapsed();
        if (confirmed + lapsed == 0) return Optional.of(before);
        if (lapsesTooOften(confirmed, lapsed)) return Optional.of(waiting(before.level() + 1, client, now));
        return Optional.of(remembered(Math.max(0, before.level() - 1), before, client));
    }

    private boolean lapsesTooOften(long confirmed, long lapsed) {
        return lapsed * 100 >= percent * (confirmed + lapsed);
    }

    private BackOff waiting(int level, ClientConduct client, Instant now) {
        int counted = Math.min(level, HIGHEST_LEVEL);
        var doubled = first.multipliedBy(1L << (counted - 1));
        var wait = doubled.compareTo(longest) < 0 ? doubled : longest;
        return new BackOff(counted, now.plus(wait), client.everConfirmed(), client.everLapsed());
    }

    private static BackOff remembered(int level, BackOff before, ClientConduct client) {
        return new BackOff(level, before.waitsUntil(), client.everConfirmed(), client.everLapsed());
    }
}
