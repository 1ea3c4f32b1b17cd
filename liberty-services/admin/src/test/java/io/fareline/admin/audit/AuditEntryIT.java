package io.fareline.admin.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.platform.service.Ids;
import io.fareline.platform.testing.Deployments;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The entry as the container and the database keep it. */
@ExtendWith(ArquillianExtension.class)
class AuditEntryIT {
    private static final Instant NOON = Instant.parse("2030-01-31T12:00:00Z");

    @Inject
    AuditEntries entries;

    @Inject
    Ids ids;

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    @Resource(lookup = "jdbc/fareline")
    DataSource database;

    @Deployment
    static WebArchive war() {
        return Deployments.war(AuditEntryIT.class);
    }

    @Test
    void anEntryIsKeptAsItWasWritten() throws Exception {
        var id = written(AuditOutcome.DONE);
        transaction.begin();
        try {
            var view = entries.get(id).view();
            assertEquals("operator", view.actor());
            assertEquals("DONE", view.outcome());
            assertEquals(NOON, view.startedAt());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void theDatabaseRefusesToRewriteOrDeleteAClosedEntry() throws Exception {
        var id = written(AuditOutcome.DONE);
        assertRefused("update audit_entry set actor = 'somebody else' where id = ?", id);
        assertRefused("update audit_entry set outcome = 'REFUSED' where id = ?", id);
        assertRefused("delete from audit_entry where id = ?", id);
    }

    @Test
    void anOpenEntryMayBeClosedButNotRewritten() throws Exception {
        var id = written(null);
        assertRefused("update audit_entry set actor = 'x', outcome = 'DONE', ended_at = now() where id = ?", id);
        assertEquals(1, run("update audit_entry set outcome = 'DONE', ended_at = now() where id = ?", id));
    }

    private UUID written(AuditOutcome outcome) throws Exception {
        var id = ids.next();
        transaction.begin();
        var entry = new AuditEntry(id, "operator", AuditedAction.IMPORT_SCHEDULE, "file", NOON);
        entries.add(entry);
        transaction.commit();
        if (outcome == null) return id;
        transaction.begin();
        entries.get(id).end(outcome, "told", NOON);
        transaction.commit();
        return id;
    }

    private void assertRefused(String statement, UUID id) {
        var refused = assertThrows(SQLException.class, () -> run(statement, id));
        assertEquals("23000", refused.getSQLState(), refused.getMessage());
    }

    private int run(String statement, UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.setObject(1, id);
            return prepared.executeUpdate();
        }
    }
}
