package io.fareline.flight.timetable;

import io.fareline.flight.connection.ConnectingTimeRule;
import io.fareline.flight.connection.ConnectingTimes;
import io.fareline.flight.fare.FareSheet;
import io.fareline.flight.network.Names;
import io.fareline.flight.network.Stations;
import io.fareline.flight.schedule.FlightNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The dated flights on sale and the seats they have left, under one tariff and one set of connecting times. A leg is
 * known to readers by its place, which it keeps; the legs of one flight stand together.
 */
public final class Timetable {
    private final Stations stations;
    private final FareSheet fares;
    private final ConnectingTimes connectingTimes;
    private final Names names;
    private final Names operators = new Names();
    private final List<String> bookingClasses;
    final Routes routes;
    final Legs legs;
    final LegNumbers places;
    final List<FlightNumber> flights = new ArrayList<>();

    /** @param mostLegs that it will ever hold, with those that are replaced */
    Timetable(
            Stations stations,
            FareSheet fares,
            Collection<ConnectingTimeRule> rules,
            int connectingMinutes,
            int mostLegs) {
        this.stations = stations;
        this.fares = fares;
        bookingClasses = fares.bookingClasses();
        names = new Names();
        connectingTimes = new ConnectingTimes(rules, connectingMinutes, stations, names);
        routes = new Routes(stations.count());
        legs = new Legs(mostLegs, bookingClasses.size());
        places = new LegNumbers(mostLegs);
    }

    public Stations stations() {
        return stations;
    }

    public ConnectingTimes connectingTimes() {
        return connectingTimes;
    }

    /** In the order in which fares and seats have them. */
    public List<String> bookingClasses() {
        return bookingClasses;
    }

    /** Null where nothing flies. */
    public Route route(int origin, int destination) {
        return routes.find(origin, destination);
    }

    /** In the order of their destinations; not to be written to. */
    public Route[] routesFrom(int origin) {
        return routes.from(origin);
    }

    /** In the order of their origins; not to be written to. */
    public Route[] routesTo(int destination) {
        return routes.to(destination);
    }

    /** How many routes there are; their numbers are smaller. */
    public int routeCount() {
        return routes.count();
    }

    /** Worked out when first asked for. */
    public FareTable fares(Route route) {
        var known = route.fares();
        if (known != null) return known;
        var table =
                new FareTable(fares.between(stations.airport(route.origin()), stations.airport(route.destination())));
        route.setFares(table);
        return table;
    }

    /** The least that is left on any of so many legs from that place on, 0 to {@link Seats#MOST}. */
    public int seatsLeft(int firstLeg, int count, int bookingClass) {
        return legs.seatsLeft(firstLeg, count, bookingClass);
    }

    /** The carrier of a leg's flight, by a number that means nothing but itself. */
    public int carrier(int leg) {
        return legs.carriers[leg];
    }

    /** The number of a carrier, or -1 where none of its flights is here. */
    public int carrier(String designator) {
        return names.find(designator);
    }

    public long legId(int leg) {
        return legs.ids[leg];
    }

    /** For one thread, to ask about many connections. */
    public Connections connections() {
        var change = new ChangeAt(legs, stations);
        return (arriving, departing) -> connectingTimes.minutes(change.between(arriving, departing));
    }

    /** How long it takes to change from one leg to another. */
    @FunctionalInterface
    public interface Connections {
        /** Minutes, or {@link ConnectingTimes#FORBIDDEN}. */
        int minutes(int arrivingLeg, int departingLeg);
    }

    public LegOnSale leg(int leg) {
        return new LegOnSale(
                legs.ids[leg],
                legs.timesVersions[leg],
                flight(legs.flights[leg]),
                LocalDate.ofEpochDay(legs.operatingOn[leg]),
                stations.airport(legs.origins[leg]),
                stations.airport(legs.destinations[leg]),
                Instant.ofEpochSecond(legs.departs[leg] * 60L),
                Instant.ofEpochSecond(legs.arrives[leg] * 60L),
                names.name(legs.originTerminals[leg]),
                names.name(legs.destinationTerminals[leg]),
                names.name(legs.aircraftTypes[leg]),
                operators.name(legs.operatedBy[leg]),
                operators.name(legs.marketedAs[leg]));
    }

    /** The leg with this id as it was last on sale; empty for one that never was. */
    public Optional<LegOnSale> find(long legId) {
        int place = places.get(legId);
        return place == LegNumbers.NONE ? Optional.empty() : Optional.of(leg(place));
    }

    /** Legs that it holds, with those that were replaced and cannot be found any more. */
    public int legCount() {
        return legs.size();
    }

    /** Apart from the other names, since there may be as many as flights. */
    Names operators() {
        return operators;
    }

    Names names() {
        return names;
    }

    private FlightNumber flight(int number) {
        synchronized (flights) {
            return flights.get(number);
        }
    }
}
