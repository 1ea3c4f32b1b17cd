package io.fareline.flight.connectionimport;

import io.fareline.flight.connection.ConnectingTimeRule;
import io.fareline.flight.connection.ConnectingTimeSettings;
import io.fareline.flight.connection.SetConnectingTimes;
import io.fareline.flight.mct.MctReader;
import io.fareline.flight.network.Airports;
import io.fareline.flight.ssim.SsimLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Predicate;

/**
 * Sets the connecting times to those of a file, or tells what would change. The file speaks for all rules but the defaults,
 * since a chapter 8 file has none. Doing so again changes nothing, so that nothing is remembered of an import.
 */
@ApplicationScoped
class ImportConnectingTimes {
    private static final Predicate<ConnectingTimeRule> ALL_BUT_DEFAULTS = Predicate.not(ConnectingTimeRule::isDefault);

    @Inject
    Airports airports;

    @Inject
    ConnectingTimeSettings settings;

    @Inject
    SetConnectingTimes setConnectingTimes;

    /** @throws Refusal when the file has errors */
    ImportedTimes from(InputStream file, boolean dryRun) {
        var incoming = new IncomingRules(airports, settings.most(), settings.listed());
        var reading = read(file, incoming);
        if (reading.file().refused())
            throw new Refusal(reading.file().errors(), !reading.file().complete());
        var difference = setConnectingTimes.to(incoming.rules(), ALL_BUT_DEFAULTS, dryRun);
        return new ImportedTimes(
                reading.file().lines(), incoming.leftOut(), reading.partnerLists(), incoming.notes(), difference);
    }

    private MctReader.Reading read(InputStream file, IncomingRules incoming) {
        var bounds = settings.file();
        try {
            return MctReader.read(file, new SsimLimits(bounds.bytes(), bounds.lines(), bounds.errors()), incoming::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
