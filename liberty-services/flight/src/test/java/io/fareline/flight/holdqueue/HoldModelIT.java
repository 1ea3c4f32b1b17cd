package io.fareline.flight.holdqueue;

import static io.fareline.flight.holdqueue.HoldRelease.Outcome.BARRED;
import static io.fareline.flight.holdqueue.HoldRelease.Outcome.LEFT;
import static io.fareline.flight.holdqueue.HoldRelease.Outcome.RELEASED;
import static io.fareline.flight.holdqueue.HoldRelease.Outcome.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.flight.clocks.TestClocks;
import io.fareline.flight.database.Database;
import io.fareline.flight.database.TestDatabase;
import io.fareline.flight.fare.Price;
import io.fareline.flight.hold.Holds;
import io.fareline.flight.hold.TestHolds;
import io.fareline.flight.holdqueue.HoldSteps.Plane;
import io.fareline.flight.holdqueue.HoldSteps.Step;
import io.fareline.flight.inventory.Inventory;
import io.fareline.flight.inventory.TestInventory;
import io.fareline.platform.testing.DatabaseCluster;
import io.fareline.platform.testing.Ports;
import io.fareline.platform.testing.PostgresServer;
import io.fareline.platform.testing.PostgresSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** Holds of nested classes over several legs, with their clock, in the real database against a model that counts plainly. */
class HoldModelIT {
    private static final int TRIES = 60;
    private static final Duration TICK = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final UUID SAME_REQUEST = UUID.randomUUID();
    private static final String LEG = """
            with leg as (
                insert into scheduled_leg (carrier, number, operating_on, origin, destination, variation, leg_sequence,
                       departs_on, departs_local, departs_zone, departs_at, arrives_local, arrives_zone, arrives_at,
                       aircraft_type, service_type, configuration, imported_by)
                select 'XF', 1, date '2030-01-01' + (select count(*)::int from scheduled_leg), 'DXB', 'DOH', 1, 1,
                       '2030-01-01', '2030-01-01 10:00', 'UTC', '2030-01-01 10:00Z', '2030-01-01 11:00', 'UTC',
                       '2030-01-01 11:00Z', '320', 'J', 'Y9', gen_random_uuid()
                returning id)
            insert into inventory (leg_id, booking_classes, class_cabins, authorised, sold, cabins, cabin_authorised,
                   cabin_sold, blocked, closed_classes)
            select id, 'YBM', 'YYY', ?::smallint[], '{0,0,0}', 'Y', array[?::smallint], '{0}', array[?::smallint], ?
              from leg returning leg_id
            """;

    private static final String COUNTS = """
            select format('%s of leg %s: held %s, counted %s', client, leg_id, held, counted)
              from (select hold.acting_client as client, leg.leg_id, count(*) || ' with ' || sum(leg.seats) as held
                      from hold join hold_leg leg on leg.hold_id = hold.id
                     where hold.state = 'HELD' group by 1, 2) held
              full join (select client, leg_id, holds || ' with ' || seats as counted from client_leg_holds) counted
             using (client, leg_id)
             where held is distinct from counted
            union all
            select format('%s: held %s, counted %s', client, held, counted)
              from (select acting_client as client, count(*) filter (where state = 'HELD') as held
                      from hold group by 1) held
              full join (select client, sum(open) as counted from client_holds group by 1) counted using (client)
             where coalesce(held, 0) <> coalesce(counted, 0)
            """;

    private static PostgresServer postgres;
    private static Database database;
    private static Connection connection;

    @BeforeContainer
    static void migrate() throws Exception {
        var folder = Files.createTempDirectory("hold-model");
        postgres = new PostgresServer(PostgresSettings.at(folder.resolve("postgresql"), Ports.free())).start();
        new DatabaseCluster(postgres).create("flight", "owner", "application");
        var source = new PGSimpleDataSource();
        source.setUrl(postgres.jdbcUrl("flight"));
        source.setUser("postgres");
        source.setPassword(postgres.superuserPassword());
        for (var set : List.of("../platform/outbox/src/main/resources/db/outbox", "src/main/resources/db/migration"))
            Flyway.configure()
                    .dataSource(source)
                    .locations("filesystem:" + set)
                    .table("history_" + Path.of(set).getFileName())
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        database = TestDatabase.on(source);
        connection = source.getConnection();
    }

    @AfterContainer
    static void stop() throws SQLException {
        connection.close();
        postgres.close();
    }

    @Property(tries = TRIES)
    void theDatabaseDecidesAsTheModel(@ForAll("planes") List<Plane> planes, @ForAll("steps") List<Step> steps)
            throws SQLException {
        var run = new Run(planes);
        for (var step : steps) run.take(step);
    }

    @Provide
    Arbitrary<List<Plane>> planes() {
        return HoldSteps.planes();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return HoldSteps.steps();
    }

    /** The same steps taken in both. */
    private static final class Run {
        private final HoldBatch batches = new HoldBatch();
        private final TestHolds holds = new TestHolds(database);
        private final Holds all = holds.all();
        private final TestClocks clocks = new TestClocks(database);
        private final Inventory inventory = TestInventory.of(database);
        private final List<Long> legIds = new ArrayList<>();
        private final Set<UUID> barred = new HashSet<>();
        private final List<NewHold> asked = new ArrayList<>();
        private final SeatModel model;
        private Instant now = Instant.parse("2029-01-01T00:00:00Z");

        Run(List<Plane> planes) throws SQLException {
            forgetOthers();
            batches.database = database;
            batches.settings = new QueueSettings() {
                @Override
                int attempts() {
                    return 1;
                }

                @Override
                Duration patience() {
                    return Duration.ofMillis(500);
                }
            };
            var legs = new ArrayList<SeatModel.Leg>();
            for (var plane : planes) {
                long id = leg(plane);
                legIds.add(id);
                legs.add(new SeatModel.Leg(id, plane.authorised(), plane.cabin(), plane.blocked(), plane.closed()));
            }
            model = new SeatModel(legs);
        }

        void take(Step step) throws SQLException {
            switch (step.what()) {
                case HOLD, HOLD_TOO -> hold(step);
                case AGAIN -> earlier(step).forEach(this::again);
                case CONFIRM -> earlier(step).forEach(this::confirm);
                case RELEASE -> earlier(step).forEach(this::release);
                case EXTEND -> earlier(step).forEach(hold -> extend(hold, UUID.randomUUID(), step));
                case EXTEND_AGAIN -> earlier(step).forEach(hold -> extend(hold, SAME_REQUEST, step));
                case REPRICE -> earlier(step).forEach(hold -> reprice(hold, step));
                case TICK -> pass(TICK);
                case HOUR -> pass(HOUR);
            }
            for (long leg : legIds) compare(leg);
            assertEquals(List.of(), wrongCounts());
            model.terms().forEach(this::compare);
        }

        private void hold(Step step) {
            var id = UUID.randomUUID();
            var wanted = step.legs().stream()
                    .map(place -> new LegSeats(legIds.get(place), 1, step.bookingClass(), step.seats(), 1))
                    .toList();
            var limit = now.plus(TICK.multipliedBy(1 + step.hold() % 60));
            var guarantee = now.plus(TICK.multipliedBy(1 + step.hold() % 7));
            var clocks = new WantedHold.Clocks(guarantee.isAfter(limit) ? limit : guarantee, limit);
            var hold = WantedHold.of(id, wanted, now, clocks);
            asked.add(hold);
            boolean placed = model.place(
                    id,
                    wanted,
                    new SeatModel.Terms(limit, clocks.guarantee(), hold.price().adultFare(), List.of()));
            assertEquals(placed ? Verdict.Outcome.PLACED : Verdict.Outcome.SOLD_OUT, outcome(hold));
        }

        /** What was placed once is never placed again, whatever has become of it. */
        private void again(NewHold hold) {
            if (all.find(hold.id()).isPresent() || barred.contains(hold.id()))
                assertEquals(Verdict.Outcome.KNOWN, outcome(hold));
        }

        private void confirm(NewHold hold) {
            assertEquals(model.confirm(hold.id(), now), holds.confirm(hold.id(), hold.owner(), now));
        }

        private void release(NewHold hold) {
            var release = WantedHold.released(hold.id(), hold.owner(), now);
            boolean known = all.find(hold.id()).isPresent();
            var expected = model.release(hold.id()) ? RELEASED : known || barred.contains(hold.id()) ? LEFT : UNKNOWN;
            assertEquals(List.of(expected), batches.release(List.of(release)));
            if (expected != UNKNOWN) return;
            assertEquals(BARRED, batches.barOrRelease(release));
            barred.add(hold.id());
        }

        /** As far as a new hold would reach, which may be less than it has, or hardly more. */
        private void extend(NewHold hold, UUID request, Step step) {
            var until = now.plus(TICK.multipliedBy(step.seats() * step.seats()));
            if (step.legs().size() == 1) until = hold.limit().instant().plus(TestClocks.LEAST_EXTENSION);
            if (step.legs().size() == 2)
                until = until.plus(TestClocks.LEAST_EXTENSION).minusMillis(1);
            assertEquals(model.extend(hold.id(), request, until, now), clocks.extend(hold.id(), request, until, now));
        }

        private void reprice(NewHold hold, Step step) {
            long fare = 5_000 + step.hold();
            var was = hold.price();
            var price = new Price(was.currency(), was.party(), fare, 1, 1, 2_000, true, 0);
            assertEquals(model.reprice(hold.id(), fare, now), clocks.reprice(hold.id(), price, "NEW", now));
        }

        private void compare(UUID id, SeatModel.Terms terms) {
            var hold = all.find(id).orElseThrow();
            assertEquals(
                    terms,
                    new SeatModel.Terms(
                            hold.limit().instant(),
                            hold.priceGuaranteedUntil(),
                            hold.price().adultFare(),
                            hold.extensions()));
        }

        private void pass(Duration time) {
            now = now.plus(time);
            var runOut = all.runOut(now, 1_000);
            assertEquals(new HashSet<>(model.expire(now)), new HashSet<>(runOut));
            inventory.giveBack(all.seats(runOut));
            assertEquals(runOut.size(), all.expire(runOut, now).size());
        }

        private void compare(long legId) throws SQLException {
            var leg = inventory.find(legId).orElseThrow();
            for (String bookingClass : SeatModel.CLASSES.split("")) {
                int left = model.left(legId, bookingClass);
                assertEquals(left, leg.seatsLeft(bookingClass), "shown in " + bookingClass);
                assertEquals(left, seatsLeft(legId, bookingClass), "sold in " + bookingClass);
                int place = SeatModel.CLASSES.indexOf(bookingClass);
                assertEquals(model.sold(legId, bookingClass), leg.sold()[place]);
            }
            assertEquals(model.sold(legId, SeatModel.CLASSES), leg.seatsSold());
        }

        private Verdict.Outcome outcome(NewHold hold) {
            return batches.write(List.of(hold)).getFirst().outcome();
        }

        private List<NewHold> earlier(Step step) {
            return asked.isEmpty() ? List.of() : List.of(asked.get(step.hold() % asked.size()));
        }
    }

    /** Holds of the histories before, which would run out in this one. */
    private static void forgetOthers() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    truncate hold, hold_segment, hold_leg, client_holds, client_leg_holds, run_out_hold, seat_assignment,
                             seat_request, seat_change
                    """);
        }
    }

    /** What is counted for clients and is not what they hold, or the other way round. */
    private static List<String> wrongCounts() throws SQLException {
        try (var statement = connection.createStatement()) {
            var wrong = new ArrayList<String>();
            var rows = statement.executeQuery(COUNTS);
            while (rows.next()) wrong.add(rows.getString(1));
            return wrong;
        }
    }

    private static int seatsLeft(long legId, String bookingClass) throws SQLException {
        try (var statement =
                connection.prepareStatement("select seats_left(inventory, ?) from inventory where leg_id = ?")) {
            statement.setString(1, bookingClass);
            statement.setLong(2, legId);
            var row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    private static long leg(Plane plane) throws SQLException {
        try (var statement = connection.prepareStatement(LEG)) {
            statement.setString(1, "{%d,%d,%d}".formatted(plane.authorised().toArray()));
            statement.setInt(2, plane.cabin());
            statement.setInt(3, plane.blocked());
            statement.setString(4, plane.closed());
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
