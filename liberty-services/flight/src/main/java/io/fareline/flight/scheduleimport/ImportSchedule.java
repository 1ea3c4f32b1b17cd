package io.fareline.flight.scheduleimport;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.database.Database;
import io.fareline.flight.disruption.DisruptionNotices;
import io.fareline.flight.fare.Fares;
import io.fareline.flight.marketing.NamedLegs;
import io.fareline.flight.network.Airports;
import io.fareline.flight.overbooking.OverbookingRules;
import io.fareline.flight.schedule.ScheduleLimits;
import io.fareline.flight.schedule.ScheduleReader;
import io.fareline.flight.schedule.SellingPeriod;
import io.fareline.flight.schedulereading.ScheduleReading;
import io.fareline.flight.ssim.SsimLimits;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Makes the schedule on sale that of the file, or tells what would change. */
@ApplicationScoped
class ImportSchedule {
    @Inject
    Database database;

    @Inject
    Airports airports;

    @Inject
    Fares fares;

    @Inject
    ScheduleImports imports;

    @Inject
    OverbookingRules overbooking;

    @Inject
    FlightSettings settings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * The report, whether this request imported the file or one before it.
     *
     * @throws Refusal when the file has errors, or one of its carriers is being imported already
     */
    @Transactional
    public ImportReport of(ScheduleFile file, InputStream bytes) {
        var earlier = imports.find(file.importId());
        if (earlier.isPresent()) return earlier.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var heading = new ImportReport.Heading(file.importId(), file.dryRun(), now);
        var patience = settings.schedule().statementTimeout();
        ImportReport report = database.patiently(patience, connection -> run(connection, bytes, heading));
        if (!file.dryRun()) imports.add(report, file.actingClient());
        return report;
    }

    private ImportReport run(Connection connection, InputStream file, ImportReport.Heading heading)
            throws SQLException {
        LocalDate lastOn = LocalDate.ofInstant(heading.importedAt(), ZoneOffset.UTC)
                .plusDays(settings.schedule().days());
        var incoming = new IncomingLegs(
                connection, overbooking.policy(connection), settings.schedule().batch());
        var reading = read(file, new SellingPeriod(heading.importedAt(), lastOn), incoming);
        if (reading.refused()) throw Refusal.of(reading.errors(), reading.errorsTruncated());
        incoming.complete();
        var spans = reading.summary().carriers().stream()
                .map(ImportReport.Carrier::of)
                .toList();
        var scope = new ImportScope(heading.id(), heading.importedAt(), lastOn, spans);
        for (String carrier : scope.carriers()) imports.lock(carrier);
        var layouts = Layouts.of(incoming.aircraft(), fares.bookingClasses());
        var changes = new ScheduleChanges(connection, scope, layouts);
        if (!heading.dryRun()) {
            imports.takeTurn();
            changes.lock();
        }
        var comparison = new ScheduleComparison(connection, scope);
        var differences = comparison.differences();
        var missing = comparison.missing(settings.schedule().listed());
        var refitted = differences.areAny()
                ? new EquipmentChanges(connection, scope, layouts, ids)
                        .ofTouchedLegs(!heading.dryRun(), settings.schedule())
                : ImportReport.Refitted.NONE;
        if (!heading.dryRun()) {
            var disruptions = new DisruptionNotices(connection, heading.id(), heading.importedAt());
            if (differences.areAny()) disruptions.ofChanges();
            changes.make(differences, missing);
            settleCodeShares(connection, scope);
            disruptions.ofCases();
        }
        var later = incoming.unknownOperatingFlights(heading.id());
        incoming.clear();
        var warned = reading.with(later, settings.schedule().listed());
        return ImportReport.of(heading, warned, differences, missing, refitted);
    }

    private static void settleCodeShares(Connection connection, ImportScope scope) throws SQLException {
        CodeShareSales.settle(connection, scope);
        NamedLegs.settle(connection, scope.importId(), scope.now());
    }

    private ScheduleReading read(InputStream file, SellingPeriod period, IncomingLegs incoming) {
        var bounds = settings.schedule();
        var limits = new ScheduleLimits(
                new SsimLimits(bounds.bodyLimit(), bounds.lines(), bounds.errors()),
                bounds.listed(),
                bounds.datedLegs());
        try {
            return new ScheduleReader(airports, period, limits).read(file, incoming::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
