package io.fareline.flight.connection;

/**
 * What a rule may ask of two legs that are to be connected at a station, by numbers: of the station among the stations,
 * of carriers and terminals among the names.
 */
public interface Change {
    int station();

    boolean arrivesInternational();

    boolean departsInternational();

    int arrivingCarrier();

    int departingCarrier();

    int arrivalTerminal();

    int departureTerminal();
}
