package io.fareline.flight.holdquota;

import io.fareline.flight.holdabuse.AbuseSettings;
import io.fareline.flight.lostupdate.Refusal;
import io.fareline.flight.lostupdate.Version;
import io.fareline.platform.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Gives a client quotas of its own, and takes them away; that holds from the next batch of holds on, on every server.
 */
@ApplicationScoped
class SetHoldQuota {
    @Inject
    OwnQuotas quotas;

    @Inject
    AbuseSettings settings;

    @Inject
    Clock clock;

    HoldQuotaPage page(HoldQuotaParameters query) {
        var found = quotas.after(query.after == null ? "" : query.after, query.limit + 1);
        return HoldQuotaPage.of(
                found.stream()
                        .map(own -> HoldQuotaView.of(own, settings.quota()))
                        .toList(),
                query.limit);
    }

    HoldQuotaView of(String client) {
        return quotas.find(client)
                .map(own -> HoldQuotaView.of(own, settings.quota()))
                .orElseGet(() -> HoldQuotaView.usual(client, settings.quota()));
    }

    /**
     * Where it is so already nothing changes, whatever was seen: what is repeated has had its effect.
     *
     * @throws Refusal when the client has another quota by now than the one that was seen
     * @throws InvalidRequest when it says nothing
     */
    @Transactional
    public HoldQuotaView to(String client, HoldQuotaRequest wanted, String staff) {
        var own = wanted.quota(client, staff, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var before = quotas.locked(client);
        if (before.isPresent() && before.get().allowsAsMuchAs(own))
            return HoldQuotaView.of(before.get(), settings.quota());
        Version.check(wanted.seen(), before.map(OwnQuota::version).orElse(null));
        quotas.set(own);
        return HoldQuotaView.of(own, settings.quota());
    }

    /**
     * From then on what is configured holds for the client.
     *
     * @throws Refusal when the client has another quota by now than the one that was seen
     */
    @Transactional
    public HoldQuotaView without(String client, String seen) {
        quotas.locked(client).ifPresent(own -> {
            Version.check(seen, own.version());
            quotas.remove(client);
        });
        return HoldQuotaView.usual(client, settings.quota());
    }
}
