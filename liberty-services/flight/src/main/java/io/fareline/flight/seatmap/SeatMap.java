package io.fareline.flight.seatmap;

import io.fareline.flight.schedule.Cabin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every seat of an aircraft by cabin and row. */
public record SeatMap(List<CabinMap> cabins) {
    /** One cabin. @param columns as {@link Columns} has them */
    public record CabinMap(Cabin cabin, String columns, List<Row> rows) {
        public Stream<Seat> seats() {
            return rows.stream().flatMap(row -> row.seats().stream());
        }
    }

    /** One row, from left to right, without what is missing. */
    public record Row(int number, List<Seat> seats) {}

    public Stream<Seat> seats() {
        return cabins.stream().flatMap(CabinMap::seats);
    }

    public Optional<Seat> find(String name) {
        return seats().filter(seat -> seat.name().equals(name)).findFirst();
    }

    public List<Seat> of(Cabin cabin) {
        return seats().filter(seat -> seat.cabin() == cabin).toList();
    }
}
