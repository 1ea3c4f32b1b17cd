package io.fareline.flight.timetable;

import io.fareline.flight.connection.ConnectingTimeRule;
import io.fareline.flight.fare.FareSheet;
import io.fareline.flight.network.Stations;
import io.fareline.flight.schedule.FlightNumber;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The one that fills a timetable and keeps it up to date, from one thread at a time. */
public final class TimetableWriter {
    /** The most legs that one can stay aboard for on one ticket coupon. */
    public static final int MOST_LEGS = 8;

    private final Timetable timetable;
    private final Map<FlightNumber, Integer> flights = new HashMap<>();
    private final Map<Route, DepartureList> gathered = new HashMap<>();
    private boolean published;

    /** @param mostLegs room, which does not grow: when it is used up a new timetable has to be made */
    public TimetableWriter(
            Stations stations,
            FareSheet fares,
            Collection<ConnectingTimeRule> rules,
            int connectingMinutes,
            int mostLegs) {
        timetable = new Timetable(stations, fares, rules, connectingMinutes, mostLegs);
    }

    /** Whether so many legs still have room. */
    public boolean hasRoomFor(int count) {
        return timetable.legs.left() >= count;
    }

    /**
     * Adds a flight that is not there yet. Until the timetable is published nobody sees it.
     *
     * @throws IllegalStateException when there is no room
     * @throws IllegalArgumentException when a station is not known
     */
    public void add(DatedFlight flight) {
        if (flight.legs().isEmpty()) return;
        int first = write(flight);
        int last = first + flight.legs().size();
        for (int from = first; from < last; from++)
            for (int to = from; to < last && to - from < MOST_LEGS && flight.isUnbroken(from - first, to - first); to++)
                addSegment(from, to);
    }

    private void addSegment(int from, int to) {
        var legs = timetable.legs;
        if (legs.origins[from] == legs.destinations[to]) return; // Nobody buys a way back to where he is.
        list(from, to).add(legs.departs[from], legs.arrives[to], from, to - from + 1);
    }

    /**
     * Puts a dated flight, or nothing, in the place of what was there.
     *
     * @param legIds of all its legs, now and before; those that were never on sale do no harm
     * @param now without a leg where nothing of it is on sale any more
     */
    public void replace(Collection<Long> legIds, DatedFlight now) {
        var old = new HashSet<Integer>();
        for (long id : legIds) {
            int place = timetable.places.get(id);
            if (place != LegNumbers.NONE) old.add(place);
        }
        for (int from : old) forget(from, old);
        add(now);
        if (published) publishGathered();
    }

    /** What every leg with this id has left from now on; false where it is not on sale here. */
    public boolean setSeats(long legId, long[] seats) {
        int place = timetable.places.get(legId);
        if (place == LegNumbers.NONE) return false;
        timetable.legs.setSeats(place, seats);
        return true;
    }

    /** What was added so far, for everybody to read; later changes are seen as they are made. */
    public Timetable published() {
        publishGathered();
        published = true;
        return timetable;
    }

    private void publishGathered() {
        gathered.forEach((route, list) -> route.setDepartures(list.sorted()));
        gathered.clear();
    }

    /** Takes out every segment that begins with that leg. */
    private void forget(int from, Set<Integer> old) {
        for (int to = from; old.contains(to); to++) {
            var route = timetable.routes.find(timetable.legs.origins[from], timetable.legs.destinations[to]);
            if (route == null) continue;
            var kept = DepartureList.of(pending(route).sorted(), firstLeg -> firstLeg != from);
            gathered.put(route, kept);
        }
    }

    private DepartureList list(int from, int to) {
        return pending(timetable.routes.findOrAdd(timetable.legs.origins[from], timetable.legs.destinations[to]));
    }

    private DepartureList pending(Route route) {
        return gathered.computeIfAbsent(route, known -> DepartureList.of(known.departures(), _ -> true));
    }

    private int write(DatedFlight flight) {
        var stations = timetable.stations();
        for (var leg : flight.legs())
            if (stations.number(leg.origin()) == Stations.NONE || stations.number(leg.destination()) == Stations.NONE)
                throw new IllegalArgumentException(
                        "unknown station: %s or %s".formatted(leg.origin(), leg.destination()));
        if (!hasRoomFor(flight.legs().size()))
            throw new IllegalStateException("The timetable is full: " + timetable.legs.size() + " legs.");
        int number = number(flight.flight());
        int carrier = timetable.names().number(flight.flight().airline());
        int first = timetable.legs.size();
        for (var leg : flight.legs()) {
            int place = timetable.legs.next();
            timetable.legs.flights[place] = number;
            timetable.legs.carriers[place] = small(carrier);
            timetable.legs.operatingOn[place] = (int) flight.operatingOn().toEpochDay();
            write(place, leg);
            timetable.places.put(leg.id(), place);
        }
        return first;
    }

    private void write(int place, TimetableLeg leg) {
        var legs = timetable.legs;
        var names = timetable.names();
        legs.ids[place] = leg.id();
        legs.timesVersions[place] = leg.timesVersion();
        legs.departs[place] = leg.departsAt();
        legs.arrives[place] = leg.arrivesAt();
        legs.origins[place] = (short) timetable.stations().number(leg.origin());
        legs.destinations[place] = (short) timetable.stations().number(leg.destination());
        legs.originTerminals[place] = small(names.number(leg.originTerminal()));
        legs.destinationTerminals[place] = small(names.number(leg.destinationTerminal()));
        legs.aircraftTypes[place] = small(names.number(leg.aircraftType()));
        legs.operatedBy[place] = timetable.operators().number(leg.operatedBy());
        legs.marketedAs[place] = timetable.operators().number(leg.marketedAs());
        legs.borders[place] = ChangeAt.borders(leg.originStatus(), leg.destinationStatus());
        legs.setSeats(place, leg.seats());
    }

    /** Of carriers, terminals and types of aircraft there are hundreds; a schedule that has more means something else. */
    private static short small(int name) {
        if (name > Short.MAX_VALUE) throw new IllegalStateException("The timetable has more names than a short.");
        return (short) name;
    }

    private int number(FlightNumber flight) {
        return flights.computeIfAbsent(flight, added -> {
            synchronized (timetable.flights) {
                timetable.flights.add(added);
                return timetable.flights.size() - 1;
            }
        });
    }
}
