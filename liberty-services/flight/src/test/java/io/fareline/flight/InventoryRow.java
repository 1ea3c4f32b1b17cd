package io.fareline.flight;

import io.fareline.platform.testing.ServiceUnderTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;

/** The seats of one dated leg as the database has them, for tests that run as a client. */
public record InventoryRow(int sold, int sumOfClasses, boolean onSale, boolean beyondAuthorised, String status) {
    private static final String SELECT = """
            select inventory.sold, inventory.cabin_sold, inventory.on_sale, inventory.beyond_authorised, leg.status
              from inventory join scheduled_leg leg on leg.id = inventory.leg_id
             where leg.carrier = ? and leg.number = ? and leg.operating_on = ? and leg.leg_sequence = ?
            """;

    public static InventoryRow of(String airline, int number, LocalDate operatingOn) {
        return of(airline, number, operatingOn, 1);
    }

    public static InventoryRow of(String airline, int number, LocalDate operatingOn, int legSequence) {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.prepareStatement(SELECT)) {
            statement.setString(1, airline);
            statement.setInt(2, number);
            statement.setObject(3, operatingOn);
            statement.setInt(4, legSequence);
            var row = statement.executeQuery();
            if (!row.next()) throw new AssertionError("no such leg");
            return new InventoryRow(
                    sum((Short[]) row.getArray(2).getArray()),
                    sum((Short[]) row.getArray(1).getArray()),
                    row.getBoolean(3),
                    row.getBoolean(4),
                    row.getString(5));
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static int sum(Short[] seats) {
        return Arrays.stream(seats).mapToInt(Short::intValue).sum();
    }
}
