package io.fareline.runner.samplenetwork;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** When a flight leaves on a given local date. Banks keep the hub's wall clock, so one end follows the other's. */
sealed interface Timing {
    ZonedDateTime departure(Hop hop, LocalDate date);

    /** At a wall-clock time of the origin. */
    record LeavingAt(int minutes) implements Timing {
        @Override
        public ZonedDateTime departure(Hop hop, LocalDate date) {
            return at(date, minutes, hop);
        }
    }

    /**
     * So as to arrive at a wall-clock time of the destination.
     *
     * @param daysLater of the arrival's local date after that of the departure
     */
    record ArrivingAt(int minutes, int daysLater) implements Timing {
        /**
         * When clocks change, the departure may slip over midnight; it then stays at the edge of its date, so that each
         * date keeps exactly one departure.
         */
        @Override
        public ZonedDateTime departure(Hop hop, LocalDate date) {
            var departure = at(date.plusDays(daysLater), minutes, hop.back())
                    .minusMinutes(hop.blockMinutes())
                    .withZoneSameInstant(hop.origin().zone());
            if (departure.toLocalDate().isBefore(date)) return at(date, 0, hop);
            return departure.toLocalDate().isAfter(date) ? at(date, LAST_MINUTES, hop) : departure;
        }

        /** The timing of a flight that arrives so many minutes after the local midnight of a date. */
        static ArrivingAt onReference(Hop hop, LocalDate reference, int minutes) {
            var arrivesOn = reference.plusDays(Math.floorDiv(minutes, DAY_MINUTES));
            var timeOfDay = Math.floorMod(minutes, DAY_MINUTES);
            var departsOn = at(arrivesOn, timeOfDay, hop.back())
                    .minusMinutes(hop.blockMinutes())
                    .withZoneSameInstant(hop.origin().zone())
                    .toLocalDate();
            return new ArrivingAt(timeOfDay, (int) (arrivesOn.toEpochDay() - departsOn.toEpochDay()));
        }
    }

    int DAY_MINUTES = 24 * 60;

    /** The last step of five minutes of a day. */
    int LAST_MINUTES = DAY_MINUTES - 5;

    private static ZonedDateTime at(LocalDate date, int minutes, Hop hop) {
        return date.atTime(LocalTime.ofSecondOfDay(minutes * 60L))
                .atZone(hop.origin().zone());
    }
}
