package io.fareline.flight.inventorychange;

import io.fareline.flight.authorisation.ControlledLeg;
import io.fareline.flight.authorisation.ControlledLegs;
import io.fareline.flight.authorisation.HandSet;
import io.fareline.flight.authorisation.HandSets;
import io.fareline.flight.authorisation.SeatWriter;
import io.fareline.flight.authorisation.SeatWriter.Cause;
import io.fareline.flight.database.Database;
import io.fareline.flight.fare.Fares;
import io.fareline.flight.inventoryview.InventoryLegs;
import io.fareline.flight.inventoryview.InventorySettings;
import io.fareline.flight.inventoryview.InventoryVersion;
import io.fareline.flight.lostupdate.Version;
import io.fareline.flight.overbooking.OverbookingRules;
import io.fareline.platform.problem.InvalidRequest;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Sets what may be sold of some dated legs, all of them or none, or tells what that would change. */
@ApplicationScoped
class ChangeInventory {
    @Inject
    Database database;

    @Inject
    Fares fares;

    @Inject
    OverbookingRules rules;

    @Inject
    InventorySettings settings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Who changes it, under which id, or whether nobody does. */
    record Order(UUID id, String actingClient, boolean dryRun) {}

    /**
     * What was changed under that id before is found again.
     *
     * @throws Refusal when it cannot be
     * @throws io.fareline.flight.lostupdate.Refusal when another change was made since the version was told
     */
    @Transactional
    public InventoryReport of(InventoryChangeRequest wanted, Order order) {
        return database.with(connection -> {
            var earlier = InventoryChanges.find(connection, order.id);
            var report = earlier.isPresent() ? earlier.get() : change(connection, wanted, order);
            return report.shortened(settings.listed());
        });
    }

    private InventoryReport change(Connection connection, InventoryChangeRequest wanted, Order order)
            throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var found = InventoryLegs.changeable(connection, wanted.chosen(), now, settings.legs() + 1);
        if (found.isEmpty()) throw io.fareline.flight.inventoryview.Refusal.unknown();
        if (found.size() > settings.legs())
            throw InvalidRequest.field("to", "must not bring more than " + settings.legs() + " dated legs");
        var before = order.dryRun ? ControlledLegs.read(connection, found) : ControlledLegs.lock(connection, found);
        String version = InventoryVersion.of(before);
        if (wanted.seen() != null) Version.check(wanted.seen(), version);
        var after = made(connection, wanted, before);
        var report = report(wanted, order, now, before, after);
        if (!order.dryRun) {
            write(connection, before, after, new SeatWriter.Reason(Cause.AUTHORISED_CUT, order.id, now));
            InventoryChanges.add(connection, report, order.actingClient);
        }
        return report;
    }

    private List<ControlledLeg> made(Connection connection, InventoryChangeRequest wanted, List<ControlledLeg> before)
            throws SQLException {
        var policy = rules.policy(connection);
        var tariff = fares.bookingClasses();
        var after = new ArrayList<ControlledLeg>();
        for (var leg : before) {
            var byRule = policy.authorised(leg.leg().flight(), leg.leg().operatingOn(), leg.seats());
            after.add(new LegChange(wanted, tariff, leg, byRule).made());
        }
        return after;
    }

    private void write(
            Connection connection, List<ControlledLeg> before, List<ControlledLeg> after, SeatWriter.Reason reason)
            throws SQLException {
        var seats = new ArrayList<io.fareline.flight.inventory.LegInventory>();
        var hands = new LinkedHashMap<Long, HandSet>();
        for (int place = 0; place < after.size(); place++) {
            var leg = after.get(place);
            if (leg.settable().equals(before.get(place).settable())) continue;
            seats.add(leg.inventory());
            hands.put(leg.leg().id(), leg.hand());
        }
        new SeatWriter(connection, reason, ids).write(seats);
        HandSets.write(connection, hands);
    }

    private static InventoryReport report(
            InventoryChangeRequest wanted,
            Order order,
            Instant now,
            List<ControlledLeg> before,
            List<ControlledLeg> after) {
        var differences = new ArrayList<InventoryDifference>();
        var beyond = new ArrayList<InventoryReport.BeyondLeg>();
        int changed = 0;
        for (int place = 0; place < after.size(); place++) {
            var leg = after.get(place);
            differences.addAll(InventoryDifference.between(before.get(place), leg));
            if (!leg.settable().equals(before.get(place).settable())) changed++;
            if (leg.inventory().isBeyondAuthorised())
                beyond.add(new InventoryReport.BeyondLeg(
                        leg.leg().operatingOn(),
                        leg.leg().origin(),
                        leg.leg().destination(),
                        leg.inventory().seatsSold()));
        }
        return new InventoryReport(
                order.id,
                order.dryRun,
                now,
                wanted.flightNumber(),
                wanted.from(),
                wanted.to(),
                InventoryVersion.of(order.dryRun ? before : after),
                after.size(),
                changed,
                beyond,
                differences.size(),
                differences);
    }
}
