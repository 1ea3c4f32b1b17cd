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
 * The seats of all dated legs. Rows are always locked in the order of their key, so that two sales never wait for each
 * other in a circle, and all statements of one call travel together.
 */
@ApplicationScoped
public class Inventory {
    private static final String PLACE = "strpos(booking_classes, ?)";
    private static final String CABIN = "strpos(cabins, substr(class_cabins, strpos(booking_classes, ?), 1))";

    // An unknown booking class has place 0, where an array holds nothing, and nothing is never enough.
    private static final String TAKE = """
            update inventory
               set sold[PLACE] = sold[PLACE] + ?, cabin_sold[CABIN] = cabin_sold[CABIN] + ?
             where leg_id = ? and on_sale and times_version = ?
               and sold[PLACE] + ? <= authorised[PLACE] and cabin_sold[CABIN] + ? <= cabin_authorised[CABIN]
            """.replace("PLACE", PLACE).replace("CABIN", CABIN);

    private static final String GIVE_BACK = """
            update inventory
               set sold[PLACE] = sold[PLACE] - ?, cabin_sold[CABIN] = cabin_sold[CABIN] - ?
             where leg_id = ?
            """.replace("PLACE", PLACE).replace("CABIN", CABIN);

    @Inject
    Database database;

    /**
     * Takes all of the seats, or else the caller must roll its transaction back.
     *
     * @param requests no two for the same leg
     * @return empty when all were taken, else a request that was not
     */
    @Transactional(TxType.MANDATORY)
    public Optional<SeatRequest> take(Collection<SeatRequest> requests) {
        var inOrder = inKeyOrder(requests);
        int[] updated = database.with(connection -> take(connection, inOrder));
        for (int place = 0; place < updated.length; place++)
            if (updated[place] != 1) return Optional.of(inOrder.get(place));
        return Optional.empty();
    }

    /** @throws IllegalStateException when they were not sold, which no caller may let happen */
    @Transactional(TxType.MANDATORY)
    public void giveBack(Collection<SeatRequest> requests) {
        if (requests.isEmpty()) return;
        int[] updated = database.with(connection -> giveBack(connection, inKeyOrder(requests)));
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

    private static int[] take(Connection connection, List<SeatRequest> requests) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE)) {
            for (var request : requests) {
                int at = change(statement, 1, request);
                statement.setLong(at++, request.legId());
                statement.setInt(at++, request.timesVersion());
                statement.setString(at++, request.bookingClass());
                statement.setInt(at++, request.seats());
                statement.setString(at++, request.bookingClass());
                statement.setString(at++, request.bookingClass());
                statement.setInt(at++, request.seats());
                statement.setString(at, request.bookingClass());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    private static int[] giveBack(Connection connection, List<SeatRequest> requests) throws SQLException {
        try (var statement = connection.prepareStatement(GIVE_BACK)) {
            for (var request : requests) {
                statement.setLong(change(statement, 1, request), request.legId());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /** The assignments of the class and then of its cabin; returns the next parameter. */
    private static int change(java.sql.PreparedStatement statement, int first, SeatRequest request)
            throws SQLException {
        int at = first;
        for (int array = 0; array < 2; array++) {
            statement.setString(at++, request.bookingClass());
            statement.setString(at++, request.bookingClass());
            statement.setInt(at++, request.seats());
        }
        return at;
    }

    private static List<SeatRequest> inKeyOrder(Collection<SeatRequest> requests) {
        return requests.stream()
                .sorted(Comparator.comparingLong(SeatRequest::legId).thenComparing(SeatRequest::bookingClass))
                .toList();
    }
}
