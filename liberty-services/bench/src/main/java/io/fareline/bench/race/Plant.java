package io.fareline.bench.race;

import io.fareline.bench.race.history.AnswerChecks;
import io.fareline.bench.race.history.HoldChecks;
import io.fareline.bench.race.history.RefusalCheck;
import io.fareline.bench.race.history.SeatChecks;
import io.fareline.bench.race.market.RaceFlights;
import io.fareline.bench.race.number.RequestChecks;
import io.fareline.bench.race.number.SeatAnswerChecks;
import io.fareline.bench.race.number.StepChecks;
import io.fareline.bench.race.number.TakenCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A fault that is put into the database of a race, to see it found.
 *
 * @param sow before the race @param mend after it @param damage when the race is at rest
 * @param found the sentences of checks that must find it; others may
 */
record Plant(String name, List<String> sow, List<String> mend, List<String> damage, Set<String> found) {
    static final Plant NOTHING = new Plant("nothing", List.of(), List.of(), List.of(), Set.of());

    private static final String LEFT =
            "create or replace function seats_left(seats inventory, booking_class text) returns integer"
                    + " language plpgsql immutable parallel safe as $$ declare"
                    + " place integer := strpos(seats.booking_classes, booking_class);"
                    + " cabin integer := strpos(seats.cabins, substr(seats.class_cabins, place, 1));"
                    + " begin return RULE; end $$";

    private static final List<String> KEEP_GUARD = List.of(
            "create schema race_plant",
            "create table race_plant.guard as select pg_get_functiondef('seats_left'::regproc) as rule,"
                    + " pg_get_constraintdef(oid) as bound from pg_constraint"
                    + " where conname = 'inventory_never_oversold'");

    private static final String EMPTY = """
        do $$ begin
          update hold set state = 'RELEASED', settled_at = now()
           where state in ('HELD', 'CONFIRMED') and acting_client like 'race-%';
          update inventory set sold = array_fill(0::smallint, array[cardinality(sold)]),
                 cabin_sold = array_fill(0::smallint, array[cardinality(cabin_sold)])
           where leg_id in (select id from scheduled_leg where carrier = 'CARRIER');
        end $$\
        """.replace("CARRIER", RaceFlights.CARRIER);

    private static final List<String> RESTORE_GUARD = List.of("""
        do $$ declare guard record; begin
          select * into guard from race_plant.guard;
          execute guard.rule;
          alter table inventory drop constraint if exists inventory_never_oversold;
          execute 'alter table inventory add constraint inventory_never_oversold ' || guard.bound;
        end $$\
        """, "drop schema race_plant cascade");

    private static final String NO_BOUND = "alter table inventory drop constraint inventory_never_oversold";

    // All of them end with their holds.
    private static final String NOBODY_SEATED = """
        delete from seat_assignment where leg_id in (select id from scheduled_leg where carrier = 'CARRIER')\
        """.replace("CARRIER", RaceFlights.CARRIER);

    static List<Plant> all() {
        var all = new ArrayList<>(ofClasses());
        all.addAll(ofNumbers());
        return List.copyOf(all);
    }

    private static List<Plant> ofNumbers() {
        return List.of(
                twoInOneSeat(),
                new Plant(
                        "holds that end keep their seats",
                        List.of("alter table hold disable trigger hold_frees_seats"),
                        List.of("alter table hold enable trigger hold_frees_seats", EMPTY, NOBODY_SEATED),
                        List.of(),
                        Set.of(StepChecks.ENDED)),
                triggered(
                        "seats are refused as taken that are free",
                        "before insert on seat_assignment",
                        "if random() < 0.2 then return null; end if",
                        Set.of(TakenCheck.JUSTIFIED)),
                triggered(
                        "some passengers of a request get no seat",
                        "after insert on seat_assignment",
                        "if random() < 0.2 then delete from seat_assignment where (leg_id, seat)"
                                + " = (new.leg_id, new.seat); end if",
                        Set.of(RequestChecks.WHOLE)),
                triggered(
                        "requests for seats are forgotten",
                        "after insert on seat_request",
                        "delete from seat_request where hold_id = new.hold_id",
                        Set.of(RequestChecks.ONCE)),
                damaged(
                        "acknowledged seats are lost",
                        Set.of(SeatAnswerChecks.KEPT, RequestChecks.EXPLAINED),
                        NOBODY_SEATED));
    }

    private static Plant twoInOneSeat() {
        return new Plant(
                "two passengers have one seat",
                List.of(),
                List.of(EMPTY, NOBODY_SEATED, "alter table seat_assignment add primary key (leg_id, seat)"),
                List.of("alter table seat_assignment drop constraint seat_assignment_pkey", """
                    insert into seat_assignment
                        (leg_id, seat, hold_id, passenger, child, position, assigned_at)
                    select leg_id, '2A', hold_id, passenger, false, 'WINDOW', now()
                      from (select hold_id, min(leg_id) as leg_id from hold_leg
                             where hold_id in (select hold_id from race.hold_change where after = 'HELD')
                               and hold_id not in (select hold_id from seat_assignment)
                             group by hold_id limit 1) as hold, generate_series(1, 2) as passenger\
                    """),
                Set.of(StepChecks.ONE, RequestChecks.EXPLAINED));
    }

    private static List<Plant> ofClasses() {
        return List.of(
                NOTHING,
                guarded(
                        "the guard forgets the nest",
                        "least(seats.cabin_authorised[cabin] - seats.cabin_sold[cabin],"
                                + " seats.authorised[place] - seats.sold[place])",
                        Set.of(SeatChecks.NEST)),
                guarded("the guard is skipped", "9", Set.of(SeatChecks.CABIN, SeatChecks.NEST)),
                guarded(
                        "seats are refused that are free",
                        "case when seats.cabin_sold[cabin] > 0 then 0"
                                + " else seats.authorised[place] - seats.sold[place] end",
                        Set.of(RefusalCheck.JUSTIFIED)),
                triggered(
                        "some seats are not given back",
                        "before update on inventory",
                        "if new.cabin_sold < old.cabin_sold and random() < 0.1 then return old; end if",
                        Set.of(SeatChecks.EXPLAINED, SeatChecks.SUMS)),
                triggered(
                        "some releases do nothing",
                        "before update on hold",
                        "if new.state = 'RELEASED' and hashtext(new.id::text) % 10 = 0 then return null; end if",
                        Set.of(AnswerChecks.GIVEN_BACK)),
                damaged(
                        "half of a hold is lost",
                        Set.of(HoldChecks.WHOLE, SeatChecks.EXPLAINED),
                        "delete from hold_leg where (hold_id, leg_id) = (select hold_id, min(leg_id) from hold_leg"
                                + " where hold_id in (select hold_id from race.hold_change where after = 'HELD')"
                                + " group by hold_id having count(*) > 1 limit 1)"),
                damaged("a hold is lost", Set.of(AnswerChecks.KEPT, HoldChecks.LIFE, SeatChecks.EXPLAINED), """
                    do $$ declare lost uuid; begin
                      select hold_id into lost from race.hold_change where after = 'CONFIRMED' limit 1;
                      delete from seat_assignment where hold_id = lost;
                      delete from seat_request where hold_id = lost;
                      delete from hold_leg where hold_id = lost;
                      delete from hold_segment where hold_id = lost;
                      delete from hold where id = lost;
                    end $$\
                    """),
                damaged(
                        "a hold is confirmed and given back",
                        Set.of(HoldChecks.LIFE, SeatChecks.SUMS),
                        "update hold set state = 'CONFIRMED' where id = (select id from hold where state = 'RELEASED'"
                                + " and id in (select hold_id from race.hold_change where after = 'HELD') limit 1)"));
    }

    private static Plant guarded(String name, String rule, Set<String> found) {
        var sow = new ArrayList<>(KEEP_GUARD);
        sow.add(LEFT.replace("RULE", rule));
        sow.add(NO_BOUND);
        var mend = new ArrayList<>(List.of(EMPTY));
        mend.addAll(RESTORE_GUARD);
        return new Plant(name, sow, mend, List.of(), found);
    }

    private static Plant triggered(String name, String event, String rule, Set<String> found) {
        return new Plant(
                name,
                List.of(
                        "create schema race_plant",
                        "create function race_plant.strike() returns trigger language plpgsql as $$ begin " + rule
                                + "; return new; end $$",
                        // Behind those that see what is done to a row.
                        "create trigger sow_race_plant " + event
                                + " for each row execute function race_plant.strike()"),
                List.of("drop schema race_plant cascade", EMPTY),
                List.of(),
                found);
    }

    private static Plant damaged(String name, Set<String> found, String damage) {
        return new Plant(name, List.of(), List.of(EMPTY), List.of(damage), found);
    }
}
