package io.fareline.flight.holdabuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Has clients wait whose holds mostly lapse, and lets them go on that do better. One server at a time. */
@ApplicationScoped
public class JudgeClients {
    /** So many times in the time that counts it is noted how a client stands: how exactly that time slides. */
    private static final int NOTES = 24;

    @Inject
    ClientConducts conducts;

    @Inject
    AbuseSettings settings;

    @Inject
    Clock clock;

    @Transactional
    public void judge() {
        judge(settings.backOff(), clock.instant());
    }

    /** @return false where another server is at it */
    @Transactional
    boolean judge(BackOffRules rules, Instant now) {
        if (!conducts.turn()) return false;
        var window = settings.conduct().window();
        var since = now.minus(window);
        for (var client :
                conducts.judged(since, rules.least(), settings.conduct().clients())) {
            var decided = rules.judge(client, now);
            if (decided.equals(client.backOff())) continue;
            decided.ifPresentOrElse(
                    backOff -> conducts.set(client.client(), backOff), () -> conducts.forgive(client.client()));
        }
        conducts.note(now, since, window.dividedBy(NOTES));
        conducts.trim(
                now.minus(settings.quota().againAfter()), settings.conduct().trimBatch());
        return true;
    }
}
