package io.fareline.flight.overbookingapplication;

import io.fareline.flight.authorisation.Aircraft;
import io.fareline.flight.authorisation.Authorisation;
import io.fareline.flight.authorisation.ControlledLeg;
import io.fareline.flight.authorisation.ControlledLegs;
import io.fareline.flight.authorisation.SeatWriter;
import io.fareline.flight.authorisation.SeatWriter.Cause;
import io.fareline.flight.database.Database;
import io.fareline.flight.fare.Fares;
import io.fareline.flight.inventory.Layout;
import io.fareline.flight.inventory.LegInventory;
import io.fareline.flight.overbooking.OverbookingPolicy;
import io.fareline.flight.overbooking.OverbookingRules;
import io.fareline.flight.overbooking.OverbookingSettings;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Brings some legs up to the rules, and notes that in the same transaction. */
@ApplicationScoped
public class ApplyOverbooking {
    @Inject
    Database database;

    @Inject
    Fares fares;

    @Inject
    OverbookingRules rules;

    @Inject
    OverbookingSettings settings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    private record Portion(List<LegInventory> changed, int kept) {}

    /** @return how many legs were looked at; 0 when nothing is left to do */
    @Transactional
    public int some() {
        return database.with(connection -> {
            var all = new OverbookingApplications(connection);
            var taken = all.take();
            return taken.isEmpty() ? 0 : some(connection, all, taken.get());
        });
    }

    private int some(Connection connection, OverbookingApplications all, OverbookingApplication application)
            throws SQLException {
        var now = clock.instant();
        var legIds = all.nextLegs(application, now, settings.batch());
        if (legIds.isEmpty()) {
            all.note(application.finished(now));
            return 0;
        }
        var portion = portion(ControlledLegs.lock(connection, legIds), rules.policy(connection));
        var reason = new SeatWriter.Reason(Cause.AUTHORISED_CUT, application.id(), now);
        new SeatWriter(connection, reason, ids).write(portion.changed);
        int legs = legIds.size();
        var noted = application.after(legIds.getLast(), legs, portion.changed.size(), portion.kept);
        all.note(legs < settings.batch() ? noted.finished(now) : noted);
        return legs;
    }

    private Portion portion(List<ControlledLeg> legs, OverbookingPolicy policy) {
        var changed = new ArrayList<LegInventory>();
        int kept = 0;
        for (var leg : legs) {
            if (leg.leg().cancelled()) continue;
            var byRule = policy.authorised(leg.leg().flight(), leg.leg().operatingOn(), leg.seats());
            var aircraft = new Aircraft(leg.seats(), byRule);
            var after = new Authorisation(aircraft, fares.bookingClasses(), leg.hand()).of(leg.inventory());
            if (!leg.with(after, leg.hand()).settable().equals(leg.settable())) changed.add(after);
            if (keepsSales(leg, aircraft, after.layout())) kept++;
        }
        return new Portion(changed, kept);
    }

    private static boolean keepsSales(ControlledLeg leg, Aircraft aircraft, Layout layout) {
        for (int place = 0; place < layout.cabins().length(); place++) {
            char letter = layout.cabins().charAt(place);
            int byRule = aircraft.byRule().getOrDefault(Layout.cabin(letter), 0);
            boolean byHand = leg.hand().cabins().containsKey(String.valueOf(letter));
            if (!byHand && layout.cabinAuthorised()[place] > byRule) return true;
        }
        return false;
    }
}
