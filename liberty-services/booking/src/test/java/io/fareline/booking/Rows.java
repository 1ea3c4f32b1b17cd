package io.fareline.booking;

import io.fareline.platform.testing.ServiceUnderTest;
import java.sql.SQLException;
import java.util.UUID;

/** What only the database knows, and what only a dead process leaves behind. */
final class Rows {
    private Rows() {}

    static String text(String query, String bookingId) {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setObject(1, UUID.fromString(bookingId));
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether nothing of that client's is left to be settled. */
    static String settled(String client) {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.prepareStatement(
                        "select bool_and(settling_since is null)::text from booking where client = ?")) {
            statement.setString(1, client);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static int update(String update, String bookingId) {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.prepareStatement(update)) {
            statement.setObject(1, UUID.fromString(bookingId));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** What the role that owns the tables may do, such as a migration of a next version. */
    static void byOwner(String statement) {
        try (var connection = ServiceUnderTest.ownerDataSource().getConnection();
                var each = connection.createStatement()) {
            each.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** A process wrote down that the booking is to be paid, and died with the lease in its hands. */
    /** Somebody else gives up the booking of that client that waits for its hold. */
    static void givenUp(String client) {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.prepareStatement("""
                        update booking set state = 'REFUSED', refusal_status = 409, refusal_code = 'HOLD_NOT_PLACED',
                               refusal_detail = 'Given up by the test.', version = version + 1,
                               lease_owner = null, lease_until = null, due_at = null, settling_since = null
                         where client = ? and state = 'HOLDING'""")) {
            statement.setString(1, client);
            if (statement.executeUpdate() != 1) throw new AssertionError("No booking waits for its hold.");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static void diedBeforeAuthorizing(String bookingId, String card, int leaseSeconds) {
        insertAttempt(bookingId, card);
        update(
                "update booking set state = 'AUTHORIZING', due_at = now(), lease_owner = gen_random_uuid(),"
                        + " lease_until = now() + interval '" + leaseSeconds + " seconds', operation_id ="
                        + " (select p.id from payment_attempt p where p.booking_id = booking.id) where id = ?",
                bookingId);
    }

    private static void insertAttempt(String bookingId, String card) {
        update(
                "insert into payment_attempt (id, booking_id, position, payment_intent_id, payment_method, outcome,"
                        + " attempted_at) select gen_random_uuid(), id, 1, payment_intent_id, '" + card
                        + "', 'PENDING', now() from booking where id = ?",
                bookingId);
    }
}
