package io.fareline.flight.inventoryview;

import io.fareline.flight.authorisation.ControlledLegs;
import io.fareline.flight.database.Database;
import io.fareline.flight.overbooking.DateRange;
import io.fareline.flight.overbooking.FlightScope;
import io.fareline.platform.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Shows the inventory of dated flights that still fly. */
@ApplicationScoped
class LookAtInventory {
    private static final String ANY_DAY = "1234567";

    @Inject
    Database database;

    @Inject
    InventorySettings settings;

    @Inject
    Clock clock;

    /** @throws InvalidRequest when the dates are too far apart */
    InventoryPage page(InventoryParameters query) {
        DateRange.check(query.from, query.to);
        if (ChronoUnit.DAYS.between(query.from, query.to) >= settings.days())
            throw InvalidRequest.field("to", "must be within " + settings.days() + " days");
        return database.with(connection -> {
            var ids = InventoryLegs.page(connection, query, clock.instant());
            boolean more = ids.size() > query.limit;
            var legs = ControlledLegs.read(connection, more ? ids.subList(0, query.limit) : ids);
            return InventoryPage.of(legs, more);
        });
    }

    /** @throws Refusal when no leg of it still flies */
    InventoryView flight(FlightScope flight, LocalDate operatingOn) {
        DateRange.check(operatingOn, operatingOn);
        var chosen = new InventoryLegs.Chosen(flight, operatingOn, operatingOn, ANY_DAY, null, null);
        return database.with(connection -> {
            var ids = InventoryLegs.changeable(connection, chosen, clock.instant(), settings.legs());
            if (ids.isEmpty()) throw Refusal.unknown();
            var legs = ControlledLegs.read(connection, ids);
            return new InventoryView(
                    FlightScope.name(flight.carrier(), flight.number(), flight.suffix()),
                    operatingOn,
                    InventoryVersion.of(legs),
                    legs.stream().map(InventoryLegView::of).toList());
        });
    }
}
