package io.fareline.flight.inventory;

import io.fareline.flight.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The seats of all dated legs, as holds that ran out give them back; {@code place_holds} takes them, and
 * {@code release_holds} gives back those of the others. Rows are always locked in the order of their key, so that two
 * never wait for each other in a circle, and all statements of one call travel together.
 */
@ApplicationScoped
public class Inventory {
    private static final String PLACE = "strpos(booking_classes, ?)";
    private static final String CABIN = "strpos(cabins, substr(class_cabins, strpos(booking_classes, ?), 1))";

    private static final String GIVE_BACK = """
            update inventory
               set sold[PLACE] = sold[PLACE] - ?, cabin_sold[CABIN] = cabin_sold[CABIN] - ?
             where leg_id = ?
            """.replace("PLACE", PLACE).replace("CABIN", CABIN);

    @Inject
    Database database;

    /** @throws IllegalStateException when they were not sold, which no caller may let happen */
    @Transactional(TxType.MANDATORY)
    public void giveBack(Collection<SoldSeats> seats) {
        if (seats.isEmpty()) return;
        int[] updated = database.with(connection -> giveBack(connection, inKeyOrder(seats)));
        if (Arrays.stream(updated).anyMatch(rows -> rows != 1))
            throw new IllegalStateException("Seats were given back to a leg without inventory.");
    }

    public Optional<LegInventory> find(long legId) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("select * from inventory where leg_id = ?")) {
                statement.setLong(1, legId);
                var row = statement.executeQuery();
                return row.next() ? Optional.of(LegInventory.read(row)) : Optional.<LegInventory>empty();
            }
        });
    }

    private static int[] giveBack(Connection connection, List<SoldSeats> seats) throws SQLException {
        try (var statement = connection.prepareStatement(GIVE_BACK)) {
            for (var sold : seats) {
                statement.setLong(change(statement, 1, sold), sold.legId());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /** The assignments of the class and then of its cabin; returns the next parameter. */
    private static int change(java.sql.PreparedStatement statement, int first, SoldSeats sold) throws SQLException {
        int at = first;
        for (int array = 0; array < 2; array++) {
            statement.setString(at++, sold.bookingClass());
            statement.setString(at++, sold.bookingClass());
            statement.setInt(at++, sold.seats());
        }
        return at;
    }

    private static List<SoldSeats> inKeyOrder(Collection<SoldSeats> seats) {
        return seats.stream()
                .sorted(Comparator.comparingLong(SoldSeats::legId).thenComparing(SoldSeats::bookingClass))
                .toList();
    }
}
