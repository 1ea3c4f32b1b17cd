package io.fareline.runner.verify;

import java.util.List;

/** What must be true of the seats, all of it within flight's database. */
final class SeatInvariants {
    private static final String COUNTED = """
            counted as (
                select leg.leg_id, leg.booking_class, sum(leg.seats) as seats
                  from hold_leg leg join hold on hold.id = leg.hold_id
                 where hold.state in ('HELD', 'CONFIRMED')
                 group by leg.leg_id, leg.booking_class),
            sold as (
                select leg_id, substr(booking_classes, place::int, 1) as booking_class, seats,
                       substr(class_cabins, place::int, 1) as cabin
                  from inventory, unnest(sold) with ordinality as s(seats, place))""";

    private SeatInvariants() {}

    static List<Invariant> all() {
        return List.of(
                Invariant.inOne("flight", "No booking class or cabin is sold beyond what is authorised", """
                        select 'leg ' || leg_id || ' sold ' || sold::text || ' of ' || authorised::text
                               || ', each class with those below it'
                          from inventory
                         where not (seats_within(nested_sums(class_cabins, sold), authorised)
                                    and seats_within(cabin_sold, cabin_authorised))
                           and not exists (select from disruption_case c
                                            where c.leg_id = inventory.leg_id and c.closed_at is null
                                              and c.cause <> 'SEATS_LOST')"""),
                Invariant.inOne(
                        "flight",
                        "Every seat sold belongs to a hold that keeps or has bought it",
                        "with " + COUNTED + """

                        select 'leg ' || coalesce(s.leg_id, c.leg_id) || ' class '
                               || coalesce(s.booking_class, c.booking_class) || ': sold ' || coalesce(s.seats, 0)
                               || ', held ' || coalesce(c.seats, 0)
                          from sold s full join counted c using (leg_id, booking_class)
                         where coalesce(s.seats, 0) <> coalesce(c.seats, 0)"""),
                Invariant.inOne(
                        "flight",
                        "What a cabin has sold is what its booking classes have sold",
                        "with " + COUNTED + """
                        , by_class as (select leg_id, cabin, sum(seats) as seats from sold group by leg_id, cabin),
                        by_cabin as (
                            select leg_id, substr(cabins, place::int, 1) as cabin, seats
                              from inventory, unnest(cabin_sold) with ordinality as s(seats, place))
                        select 'leg ' || coalesce(a.leg_id, b.leg_id) || ' cabin ' || coalesce(a.cabin, b.cabin)
                          from by_class a full join by_cabin b using (leg_id, cabin)
                         where coalesce(a.seats, 0) <> coalesce(b.seats, 0)"""),
                Invariant.inOne("flight", "What is counted of each client's unpaid holds is what it holds", """
                        select 'client ' || client || ' leg ' || leg_id || ': held ' || coalesce(held, '0 with 0')
                               || ' seats, counted ' || coalesce(counted, '0 with 0')
                          from (select hold.acting_client as client, leg.leg_id,
                                       count(*) || ' with ' || sum(leg.seats) as held
                                  from hold join hold_leg leg on leg.hold_id = hold.id
                                 where hold.state = 'HELD' group by hold.acting_client, leg.leg_id) truth
                          full join (select client, leg_id, holds || ' with ' || seats as counted
                                       from client_leg_holds) counts using (client, leg_id)
                         where held is distinct from counted
                        union all
                        select 'client ' || client || ' in all: held ' || coalesce(held, 0)
                               || ', counted ' || coalesce(counted, 0)
                          from (select acting_client as client, count(*) as held
                                  from hold where state = 'HELD' group by acting_client) truth
                          full join (select client, sum(open) as counted from client_holds group by client) counts
                         using (client)
                         where coalesce(held, 0) <> coalesce(counted, 0)"""),
                Invariant.inOne("flight", "No leg is on sale that is a duplicate of one which we have", """
                        select 'leg ' || duplicate.leg_id || ' of leg ' || duplicate.operating_leg_id
                          from duplicate_leg duplicate
                          join inventory on inventory.leg_id = duplicate.leg_id
                          join scheduled_leg leg on leg.id = duplicate.leg_id
                         where inventory.on_sale and leg.departs_at > now()"""));
    }
}
