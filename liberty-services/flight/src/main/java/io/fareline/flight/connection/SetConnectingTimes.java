package io.fareline.flight.connection;

import io.fareline.flight.database.Database;
import io.fareline.platform.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts other connecting times in the place of some that were set; each server knows them by its next timetable. */
@ApplicationScoped
public class SetConnectingTimes {
    @Inject
    Database database;

    @Inject
    ConnectingTimeRules rules;

    @Inject
    ConnectingTimeSettings settings;

    /**
     * No two of the wanted rules may fit the same connections.
     *
     * @param replaced which rules go where they are not wanted again; the others stay
     * @param dryRun true to tell only what would change
     * @throws InvalidRequest when there would be too many
     */
    @Transactional
    public ConnectingTimesReport to(
            List<ConnectingTimeRule> wanted, Predicate<ConnectingTimeRule> replaced, boolean dryRun) {
        return database.with(connection -> set(connection, wanted, replaced, dryRun));
    }

    private ConnectingTimesReport set(
            Connection connection,
            List<ConnectingTimeRule> wanted,
            Predicate<ConnectingTimeRule> replaced,
            boolean dryRun)
            throws SQLException {
        if (!dryRun) rules.lock(connection);
        var before = rules.read(connection);
        var conditions = wanted.stream().map(ConnectingTimeRule::condition).collect(Collectors.toSet());
        var kept = before.stream().filter(replaced.negate()).filter(rule -> !conditions.contains(rule.condition()));
        var after = Stream.concat(kept, wanted.stream()).toList();
        if (after.size() > settings.most())
            throw InvalidRequest.field("rules", "must not be more than " + settings.most() + " in all");
        var report = ConnectingTimesReport.of(before, after, dryRun, settings.listed());
        // Nothing is told where nothing changes: every server would make a new timetable for it.
        if (!dryRun && report.changesAnything()) rules.replace(connection, after);
        return report;
    }
}
