package io.fareline.flight.timetable;

import io.fareline.flight.connection.Border;
import io.fareline.flight.connection.Change;
import io.fareline.flight.network.Stations;

/** Two legs that meet at a station, where the first ends and the second begins. To be used again and again. */
final class ChangeAt implements Change {
    private static final Border[] BORDERS = Border.values();

    private final Legs legs;
    private final Stations stations;
    private int arriving;
    private int departing;

    ChangeAt(Legs legs, Stations stations) {
        this.legs = legs;
        this.stations = stations;
    }

    ChangeAt between(int arrivingLeg, int departingLeg) {
        arriving = arrivingLeg;
        departing = departingLeg;
        return this;
    }

    static byte borders(Border atOrigin, Border atDestination) {
        return (byte) (atOrigin.ordinal() << 2 | atDestination.ordinal());
    }

    @Override
    public int station() {
        return legs.origins[departing];
    }

    @Override
    public boolean arrivesInternational() {
        return isInternational(arriving, BORDERS[legs.borders[arriving] & 3]);
    }

    @Override
    public boolean departsInternational() {
        return isInternational(departing, BORDERS[legs.borders[departing] >> 2]);
    }

    private boolean isInternational(int leg, Border border) {
        return switch (border) {
            case BY_COUNTRY -> !stations.inSameCountry(legs.origins[leg], legs.destinations[leg]);
            case DOMESTIC -> false;
            case INTERNATIONAL -> true;
        };
    }

    @Override
    public int arrivingCarrier() {
        return legs.carriers[arriving];
    }

    @Override
    public int departingCarrier() {
        return legs.carriers[departing];
    }

    @Override
    public int arrivalTerminal() {
        return legs.destinationTerminals[arriving];
    }

    @Override
    public int departureTerminal() {
        return legs.originTerminals[departing];
    }
}
