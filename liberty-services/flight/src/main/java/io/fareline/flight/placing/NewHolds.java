package io.fareline.flight.placing;

import io.fareline.flight.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Where holds about to be placed become holds. */
@ApplicationScoped
class NewHolds {
    @Inject
    Database database;

    /** @return false when there is a hold with this id already */
    @Transactional(TxType.MANDATORY)
    boolean place(NewHold hold) {
        return database.with(hold::insert);
    }
}
