package io.fareline.flight.seatmap;

import io.fareline.flight.schedule.Cabin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every seat of an aircraft by cabin and row. */
public record SeatMap(List<CabinMap> cabins) {
    /** One cabin. @param columns as {@link Columns} has them */
    public record CabinMap(Cabin cabin, String columns, List<Row> rows) {
        private CabinMap blocking(Set<String> names) {
            return new CabinMap(
                    cabin,
                    columns,
                    rows.stream().map(row -> row.blocking(names)).toList());
        }

        public Stream<Seat> seats() {
            return rows.stream().flatMap(row -> row.seats().stream());
        }
    }

    /** One row, from left to right, without what is missing. */
    public record Row(int number, List<Seat> seats) {
        private Row blocking(Set<String> names) {
            return new Row(
                    number,
                    seats.stream()
                            .map(seat -> names.contains(seat.name()) ? seat.notForSale() : seat)
                            .toList());
        }
    }

    /** The same, with these seats given to nobody; it need not have all of them. */
    public SeatMap blocking(Set<String> names) {
        if (names.isEmpty()) return this;
        return new SeatMap(cabins.stream().map(cabin -> cabin.blocking(names)).toList());
    }

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
