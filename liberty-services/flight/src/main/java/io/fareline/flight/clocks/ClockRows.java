package io.fareline.flight.clocks;

import io.fareline.flight.database.Database;
import io.fareline.flight.fare.Price;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The clocks and the price in the row of a hold. Each change is one guarded update, as every change of a hold is. */
@ApplicationScoped
class ClockRows {
    /** A guarantee that an earlier version left to the limit stays what it was. */
    private static final String EXTEND = """
            update hold set ticketing_time_limit = ?, extensions = extensions || ?,
                   price_guaranteed_until = coalesce(price_guaranteed_until, ticketing_time_limit), version = version + 1
             where id = ? and state = 'HELD' and ticketing_time_limit > ? and ticketing_time_limit <= ?
               and cardinality(extensions) < ? and not ? = any (extensions)
            """;

    private static final String REPRICE = """
            update hold set adult_fare = ?, child_fare = ?, infant_fare = ?, seat_taxes = ?, refundable = ?,
                   cancellation_fee = ?, price_guaranteed_until = least(ticketing_time_limit, ?), version = version + 1
             where id = ? and state = 'HELD' and ticketing_time_limit > ?
               and coalesce(price_guaranteed_until, ticketing_time_limit) <= ?
            """;

    private static final String FARE_BASIS =
            "update hold_segment set fare_basis = ? where hold_id = ? and sequence = ?";

    /**
     * A later limit for a hold.
     *
     * @param id of the request, which has one effect
     * @param least by which the limit has to move, or it stays
     */
    record Extension(UUID id, Instant until, Duration least, int most) {}

    /** A price that holds from now on, until that moment or the hold's end. */
    record Repricing(Price price, List<String> fareBases, Instant until) {}

    @Inject
    Database database;

    /** @return false when it is not held, was prolonged by that request or often enough, or would not gain enough */
    @Transactional(TxType.MANDATORY)
    boolean extend(UUID hold, Extension extension, Instant now) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(EXTEND)) {
                statement.setObject(1, utc(extension.until));
                statement.setObject(2, extension.id);
                statement.setObject(3, hold);
                statement.setObject(4, utc(now));
                statement.setObject(5, utc(extension.until.minus(extension.least)));
                statement.setInt(6, extension.most);
                statement.setObject(7, extension.id);
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** @return false when it is not held, or its price is guaranteed still or again */
    @Transactional(TxType.MANDATORY)
    boolean reprice(UUID hold, Repricing repricing, Instant now) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(REPRICE)) {
                write(repricing, statement);
                statement.setObject(8, hold);
                statement.setObject(9, utc(now));
                statement.setObject(10, utc(now));
                if (statement.executeUpdate() == 0) return false;
            }
            writeFareBases(hold, repricing.fareBases, connection);
            return true;
        });
    }

    private static void write(Repricing repricing, PreparedStatement statement) throws SQLException {
        Price price = repricing.price;
        statement.setLong(1, price.adultFare());
        statement.setLong(2, price.childFare());
        statement.setLong(3, price.infantFare());
        statement.setLong(4, price.seatTaxes());
        statement.setBoolean(5, price.refundable());
        statement.setLong(6, price.cancellationFee());
        statement.setObject(7, utc(repricing.until));
    }

    private static void writeFareBases(UUID hold, List<String> fareBases, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(FARE_BASIS)) {
            for (int place = 0; place < fareBases.size(); place++) {
                statement.setString(1, fareBases.get(place));
                statement.setObject(2, hold);
                statement.setInt(3, place + 1);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
