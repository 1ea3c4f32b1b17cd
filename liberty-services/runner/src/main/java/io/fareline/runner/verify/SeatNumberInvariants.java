package io.fareline.runner.verify;

import java.util.List;

/** What must be true of seat numbers, all of it within flight's database. */
final class SeatNumberInvariants {
    private SeatNumberInvariants() {}

    static List<Invariant> all() {
        return List.of(
                Invariant.inOne("flight", "Every seat number is given at most once on a dated leg", """
                        select 'leg ' || leg_id || ' seat ' || seat from seat_assignment
                         group by leg_id, seat having count(*) > 1"""),
                Invariant.inOne("flight", "No passenger has two seat numbers on a dated leg", """
                        select 'hold ' || hold_id || ' leg ' || leg_id || ' passenger ' || passenger
                          from seat_assignment group by hold_id, leg_id, passenger having count(*) > 1"""),
                Invariant.inOne("flight", "No seat number belongs to a hold that has ended", """
                        select 'hold ' || hold.id || ' is ' || hold.state || ' and has seat ' || seat
                          from seat_assignment join hold on hold.id = hold_id
                         where hold.state not in ('HELD', 'CONFIRMED')"""),
                Invariant.inOne("flight", "No seat number that is given is blocked", """
                        select 'hold ' || given.hold_id || ' leg ' || leg_id || ' seat ' || seat || ' is blocked for ' || reason
                          from seat_assignment given join seat_block using (leg_id, seat)"""),
                Invariant.inOne("flight", "No hold has more seat numbers on a dated leg than seats", """
                        select 'hold ' || given.hold_id || ' leg ' || given.leg_id
                          from (select hold_id, leg_id, count(*) as numbers from seat_assignment
                                 group by hold_id, leg_id) given
                          left join hold_leg bought using (hold_id, leg_id)
                         where given.numbers > coalesce(bought.seats, 0)"""),
                // What an import has just changed is seated again within moments; until then it waits in reseating.
                Invariant.inOne("flight", "Every seat number is on the plan of the aircraft", """
                        select 'leg ' || given.leg_id || ' has no seat ' || given.seat
                          from seat_assignment given
                          join scheduled_leg leg on leg.id = given.leg_id
                          left join seat_layout layout
                            on (layout.carrier, layout.aircraft_type, layout.configuration)
                             = (leg.carrier, leg.aircraft_type, leg.configuration)
                         where leg.status = 'SCHEDULED'
                           and not exists (select from reseating where reseating.leg_id = given.leg_id)
                           and not coalesce(has_seat(layout.plan, given.seat), false)"""));
    }
}
