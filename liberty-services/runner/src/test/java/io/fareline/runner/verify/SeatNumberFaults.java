package io.fareline.runner.verify;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Seat numbers as they must never be. */
final class SeatNumberFaults {
    private static final String FLIGHT = "flight";
    private static final String NOT_ON_THE_PLAN = "Every seat number is on the plan of the aircraft";
    private static final String ANOTHER =
            "insert into seat_assignment select leg_id, '%s', hold_id, %d, child, 0, position, now() from seat_assignment";

    private SeatNumberFaults() {}

    static Stream<Arguments> all() {
        return Stream.of(
                arguments(
                        FLIGHT,
                        "alter table seat_assignment drop constraint seat_assignment_pkey;;"
                                + ANOTHER.formatted("1A", 2),
                        "Every seat number is given at most once on a dated leg"),
                arguments(
                        FLIGHT,
                        "alter table seat_assignment drop constraint seat_assignment_one_each;;"
                                + ANOTHER.formatted("1B", 1),
                        "No passenger has two seat numbers on a dated leg"),
                arguments(
                        FLIGHT,
                        "alter table hold disable trigger hold_frees_seats;;update hold set state = 'RELEASED'",
                        "No seat number belongs to a hold that has ended"),
                arguments(
                        FLIGHT,
                        "alter table seat_block disable trigger seat_block_is_not_given;;"
                                + "insert into seat_block select leg_id, seat, 'CREW', null, 'x', now() from seat_assignment",
                        "No seat number that is given is blocked"),
                arguments(
                        FLIGHT, ANOTHER.formatted("1B", 2), "No hold has more seat numbers on a dated leg than seats"),
                arguments(FLIGHT, "update seat_assignment set seat = '1F'", NOT_ON_THE_PLAN),
                arguments(FLIGHT, "update seat_assignment set seat = '2A'", NOT_ON_THE_PLAN),
                arguments(FLIGHT, "update seat_assignment set seat = '3E'", NOT_ON_THE_PLAN),
                arguments(FLIGHT, "update seat_assignment set seat = '4A'", NOT_ON_THE_PLAN),
                arguments(FLIGHT, "delete from seat_layout", NOT_ON_THE_PLAN));
    }
}
