package io.fareline.flight.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Shows a hold to its owner, and any hold to the staff's service, which changes none. */
@ApplicationScoped
class LookAtHold {
    private static final String STAFF = "admin";

    @Inject
    Holds holds;

    Hold one(UUID id, HoldOwner reader) {
        if (!reader.callingService().equals(STAFF)) return holds.get(id, reader);
        return holds.find(id)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_HOLD, "There is no hold with this id."));
    }
}
