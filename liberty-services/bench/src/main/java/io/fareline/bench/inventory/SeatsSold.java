package io.fareline.bench.inventory;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What the database has of the holds of one seat that were placed so far, none of which has ended.
 *
 * @param oversold dated legs with a class or cabin beyond what is authorised
 */
record SeatsSold(long holds, long ofClasses, long ofCabins, long oversold) {
    private static final String READ = """
            select (select count(*) from hold where state = 'HELD'),
                   (select coalesce(sum(seats), 0) from inventory, unnest(sold) seats),
                   (select coalesce(sum(seats), 0) from inventory, unnest(cabin_sold) seats),
                   (select count(*) from inventory
                     where not (seats_within(nested_sums(class_cabins, sold), authorised)
                                and seats_within(cabin_sold, cabin_authorised)))
            """;

    static SeatsSold read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery(READ);
            row.next();
            return new SeatsSold(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }

    /** No hold that was answered is missing, none has come from nowhere, and each has its seat. */
    boolean isSound(long acknowledged, long asked) {
        return holds >= acknowledged && holds <= asked && ofClasses == holds && ofCabins == holds && oversold == 0;
    }

    @Override
    public String toString() {
        return holds + " holds, " + ofClasses + " seats of classes, " + ofCabins + " of cabins, " + oversold
                + " legs oversold";
    }
}
