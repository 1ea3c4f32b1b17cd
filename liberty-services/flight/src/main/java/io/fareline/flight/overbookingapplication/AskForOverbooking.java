package io.fareline.flight.overbookingapplication;

import io.fareline.flight.database.Database;
import io.fareline.flight.overbooking.OverbookingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Takes down which legs shall follow the rules, and tells how far that has come. */
@ApplicationScoped
class AskForOverbooking {
    @Inject
    Database database;

    @Inject
    OverbookingSettings settings;

    @Inject
    Clock clock;

    /**
     * What was asked for under that id before is found again.
     *
     * @throws Refusal when too many wait already
     */
    @Transactional
    public OverbookingApplicationView of(UUID id, OverbookingApplicationRequest wanted, String actingClient) {
        var asked = OverbookingApplication.asked(id, wanted, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return database.with(connection -> {
            var all = new OverbookingApplications(connection);
            var earlier = all.find(id);
            if (earlier.isPresent()) return OverbookingApplicationView.of(earlier.get());
            if (all.open() >= settings.open()) throw Refusal.tooMany();
            all.add(asked, actingClient);
            return OverbookingApplicationView.of(asked);
        });
    }

    /** @throws Refusal when there is none */
    OverbookingApplicationView find(UUID id) {
        return database.with(connection -> new OverbookingApplications(connection).find(id))
                .map(OverbookingApplicationView::of)
                .orElseThrow(Refusal::unknown);
    }
}
