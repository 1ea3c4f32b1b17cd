package io.fareline.flight.hold;

import static io.fareline.flight.fare.PassengerType.ADT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.flight.MovableClock;
import io.fareline.flight.Timetable;
import io.fareline.flight.expiry.ExpireHolds;
import io.fareline.flight.feed.Memory;
import io.fareline.flight.offersearch.DirectSearch;
import io.fareline.flight.onsale.OnSale;
import io.fareline.flight.placing.HoldRequest;
import io.fareline.flight.placing.PlaceHold;
import io.fareline.flight.releasing.ReleaseHold;
import io.fareline.flight.scheduleimport.DirectImport;
import io.fareline.platform.testing.Deployments;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a hold reaches the memory that searches are answered from. */
@ExtendWith(ArquillianExtension.class)
class HoldsInMemoryIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(230);
    private static final HoldOwner OWNER = new HoldOwner("acme", "booking");

    @Inject
    PlaceHold placeHold;

    @Inject
    ConfirmHold confirmHold;

    @Inject
    ReleaseHold releaseHold;

    @Inject
    ExpireHolds expireHolds;

    @Inject
    OnSale onSale;

    @Inject
    MovableClock clock;

    private Memory memory;

    @Deployment
    static WebArchive war() {
        return Deployments.warWithTests(MovableClock.class);
    }

    @BeforeEach
    void memory() {
        memory = new Memory(onSale);
    }

    @Test
    void aHoldTakesASeatAndItsReleaseGivesItBack() {
        var hold = placed("UA");
        assertEquals(4, seats("UA"));
        releaseHold.release(hold.id(), OWNER);
        assertEquals(5, seats("UA"));
    }

    @Test
    void aConfirmedHoldKeepsItsSeat() {
        var hold = placed("UB");
        confirmHold.confirm(hold.id(), OWNER);
        assertEquals(4, seats("UB"));
    }

    @Test
    void aHoldThatRunsOutGivesItsSeatBack() {
        var hold = placed("UC");
        assertEquals(4, seats("UC"));
        try {
            clock.standAt(hold.limit().instant());
            expireHolds.expireSome();
        } finally {
            clock.goOn();
        }
        assertEquals(5, seats("UC"));
    }

    private Hold placed(String carrier) {
        DirectImport.of(Timetable.of(carrier, DAY, DAY).flight(1, DAY, "Y5").file());
        memory.catchesUp();
        assertEquals(5, memory.one(carrier, DAY).seatsLeft());
        var passenger = new HoldRequest.Passenger(ADT, LocalDate.of(1990, 1, 31));
        var offer = DirectSearch.cheapest(carrier + "1", DAY);
        return placeHold.place(new HoldRequest(UUID.randomUUID(), List.of(offer), List.of(passenger), null), OWNER);
    }

    private int seats(String carrier) {
        memory.catchesUp();
        return memory.one(carrier, DAY).seatsLeft();
    }
}
