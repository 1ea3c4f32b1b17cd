package io.fareline.flight.feed;

import io.fareline.flight.connection.Border;
import io.fareline.flight.marketing.MarketingNumbers;
import io.fareline.flight.network.Stations;
import io.fareline.flight.schedule.FlightNumber;
import io.fareline.flight.timetable.DatedFlight;
import io.fareline.flight.timetable.TimetableLeg;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Puts rows of dated legs together to flights. For one thread, and one result. */
final class FlightRows {
    /**
     * Of {@code scheduled_leg leg} and {@code inventory}; the parameter is the instant from which on a leg departs that
     * can still be bought.
     */
    static final String COLUMNS = """
            leg.id, leg.carrier, leg.number, leg.suffix, leg.operating_on - date '1970-01-01', leg.variation,
            leg.leg_sequence, leg.origin, leg.destination, (extract(epoch from leg.departs_at)::bigint / 60)::int,
            (extract(epoch from leg.arrives_at)::bigint / 60)::int, leg.origin_terminal, leg.destination_terminal,
            leg.aircraft_type, inventory.times_version,
            leg.status = 'SCHEDULED' and inventory.on_sale and leg.departs_at >= ?,
            coalesce(nullif(leg.operating_flight, ''), leg.operating_carrier), leg.marketed_as, leg.named_by,
            leg.origin_mct_status, leg.destination_mct_status,
            SEATS""".replace("SEATS", SeatColumns.COLUMNS);

    /** The legs of a flight on one date have to come together; the key's index has them so. */
    static final String ORDER = "leg.carrier, leg.number, leg.suffix, leg.operating_on";

    private static final int ON_SALE = 16;
    private static final int SEATS = 22;

    /**
     * All that is known of a flight number on one operating date.
     *
     * @param legIds of every leg that was read, on sale or not
     * @param flights with the legs that are on sale, at least one flight, which may have none: one for each variation of
     *     the schedule
     */
    record OfOneDate(List<Long> legIds, List<DatedFlight> flights) {}

    private final SeatColumns seats;
    private final Stations stations;
    private final List<Long> legIds = new ArrayList<>();
    private final TreeMap<Integer, List<TimetableLeg>> variations = new TreeMap<>();
    private FlightNumber flight = new FlightNumber("XX", 1, "");
    private int operatingDay;
    private int unknownStations;

    FlightRows(SeatColumns seats, Stations stations) {
        this.seats = seats;
        this.stations = stations;
    }

    void read(ResultSet rows, Consumer<OfOneDate> sink) throws SQLException {
        while (rows.next()) {
            if (!isOfSameFlight(rows)) {
                flush(sink);
                flight = flight(rows);
                operatingDay = rows.getInt(5);
            }
            legIds.add(rows.getLong(1));
            if (rows.getBoolean(ON_SALE)) add(rows);
        }
        flush(sink);
    }

    /** Legs that were left out since this build knows no such airport. */
    int unknownStations() {
        return unknownStations;
    }

    private void add(ResultSet row) throws SQLException {
        String origin = row.getString(8);
        String destination = row.getString(9);
        if (stations.number(origin) == Stations.NONE || stations.number(destination) == Stations.NONE) {
            unknownStations++;
            return;
        }
        var leg = new TimetableLeg(
                row.getLong(1),
                row.getInt(7),
                row.getInt(15),
                origin,
                destination,
                row.getInt(10),
                row.getInt(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(17),
                MarketingNumbers.together(row.getString(18), row.getString(19)),
                Border.of(row.getString(20)),
                Border.of(row.getString(21)),
                seats.read(row, SEATS));
        variations.computeIfAbsent(row.getInt(6), _ -> new ArrayList<>(1)).add(leg);
    }

    private boolean isOfSameFlight(ResultSet row) throws SQLException {
        return !legIds.isEmpty() && operatingDay == row.getInt(5) && isSameNumber(row);
    }

    private boolean isSameNumber(ResultSet row) throws SQLException {
        return flight.number() == row.getInt(3)
                && flight.airline().equals(row.getString(2))
                && flight.suffix().equals(row.getString(4));
    }

    /** The one before where it is the same: taking a designator apart a million times would be felt. */
    private FlightNumber flight(ResultSet row) throws SQLException {
        return isSameNumber(row) ? flight : new FlightNumber(row.getString(2), row.getInt(3), row.getString(4));
    }

    private void flush(Consumer<OfOneDate> sink) {
        if (legIds.isEmpty()) return;
        if (variations.isEmpty()) variations.put(0, new ArrayList<>(0));
        var flights = new ArrayList<DatedFlight>(1);
        for (var legs : variations.values()) {
            legs.sort(Comparator.comparingInt(TimetableLeg::sequence));
            flights.add(new DatedFlight(flight, LocalDate.ofEpochDay(operatingDay), legs));
        }
        sink.accept(new OfOneDate(List.copyOf(legIds), flights));
        legIds.clear();
        variations.clear();
    }
}
