package io.fareline.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import java.sql.SQLException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a purchase costs that does not depend on how fast the machine is: transactions, most of which sync the log. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PurchaseCostIT {
    private static final int PURCHASES = 10;

    /** To open it, to write down the hold, to begin settling; four steps of the saga; to show it. */
    private static final long TRANSACTIONS = 8;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void oneTransactionTakesABookingFromOneCallToTheNext() throws SQLException {
        var calls = new BookingCalls();
        long least = Long.MAX_VALUE; // Somebody else's booking may fall into some of them.
        for (int purchase = 0; purchase < PURCHASES; purchase++) {
            long before = readings();
            assertEquals(201, calls.buy().statusCode());
            least = Math.min(least, readings() - before);
        }
        assertEquals(TRANSACTIONS, least, "transactions of a purchase");
    }

    /** How often a booking was read by its id, which each transaction that knows one does once. */
    private static long readings() throws SQLException {
        try (var connection = ServiceUnderTest.postgres()
                        .connect(ServiceUnderTest.database().name());
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select coalesce(sum(calls), 0) from statistics.pg_stat_statements s
                        join pg_database d on d.oid = s.dbid where d.datname = current_database() and query ~ '^select .* from booking b1_0 where b1_0.id=[$]1'
                        """)) {
            row.next();
            return row.getLong(1);
        }
    }
}
