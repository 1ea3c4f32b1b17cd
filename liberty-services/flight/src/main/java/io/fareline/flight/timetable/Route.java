package io.fareline.flight.timetable;

/** From one station to another without a change of flight: what flies there, and what it costs. */
public final class Route {
    private final int number;
    private final int origin;
    private final int destination;
    private volatile Departures departures = Departures.NONE;
    private volatile FareTable fares;

    Route(int number, int origin, int destination) {
        this.number = number;
        this.origin = origin;
        this.destination = destination;
    }

    /** Counted from 0, in no order that means anything. */
    public int number() {
        return number;
    }

    public int origin() {
        return origin;
    }

    public int destination() {
        return destination;
    }

    public Departures departures() {
        return departures;
    }

    void setDepartures(Departures departures) {
        this.departures = departures;
    }

    FareTable fares() {
        return fares;
    }

    void setFares(FareTable fares) {
        this.fares = fares;
    }
}
