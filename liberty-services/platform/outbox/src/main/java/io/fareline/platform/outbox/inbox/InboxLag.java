package io.fareline.platform.outbox.inbox;

import io.fareline.platform.outbox.SqlFailure;
import io.fareline.platform.service.Configuration;
import io.fareline.platform.service.Loops;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;

/** How far consumers are behind their producers, and what they gave up, as of the last look. */
@ApplicationScoped
public class InboxLag {
    private static final AttributeKey<String> GROUP = AttributeKey.stringKey("group");
    private static final AttributeKey<String> SOURCE = AttributeKey.stringKey("source");
    private static final int MOST = 1_000;
    private static final String LOOK = """
            select consumer_group, source, greatest(coalesce(producer_last, highest), highest) - contiguous as behind,
                contiguous < highest as is_open, told_at,
                (select count(*) from (select 1 from inbox_dead where settlement is null
                    and inbox_dead.consumer_group = known.consumer_group limit ?) as open) as dead
            from inbox_position as known limit ?
            """;

    /**
     * @param behind numbers between what was seen without a gap and the producer's last, as it was last told
     * @param isOpen whether something is missing between two numbers that were seen
     * @param toldAt when the producer last said its number, null before
     * @param dead unsettled dead events of the consumer
     */
    record Lag(String group, String source, long behind, boolean isOpen, Instant toldAt, long dead) {
        private Attributes attributes() {
            return Attributes.of(GROUP, group, SOURCE, source);
        }
    }

    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    Configuration configuration;

    @Inject
    Instance<Meter> meters;

    private volatile List<Lag> seen = List.of();

    public void start(Loops loops) {
        var interval =
                configuration.duration("fareline.inbox.lag.interval", Duration.ofMillis(100), Duration.ofMinutes(5));
        loops.every(interval, "inbox lag", this::look);
        if (meters.isResolvable()) export(meters.get());
    }

    List<Lag> seen() {
        return seen;
    }

    void look() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LOOK)) {
            statement.setInt(1, MOST);
            statement.setInt(2, MOST);
            try (var row = statement.executeQuery()) {
                var lags = new ArrayList<Lag>();
                while (row.next()) {
                    var told = row.getObject("told_at", OffsetDateTime.class);
                    lags.add(new Lag(
                            row.getString("consumer_group"),
                            row.getString("source"),
                            row.getLong("behind"),
                            row.getBoolean("is_open"),
                            told == null ? null : told.toInstant(),
                            row.getLong("dead")));
                }
                seen = List.copyOf(lags);
            }
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot measure the inbox", failure);
        }
    }

    private void export(Meter meter) {
        gauge(
                meter,
                "inbox.behind",
                "{event}",
                "Events that the producer numbered after the last without a gap",
                Lag::behind);
        gauge(
                meter,
                "inbox.gaps",
                "{gap}",
                "1 while a number is missing below one that was seen",
                lag -> lag.isOpen ? 1 : 0);
        gauge(meter, "inbox.dead", "{event}", "Dead events that nobody has settled", Lag::dead);
        gauge(meter, "inbox.told.age", "s", "Time since the producer last said its number", this::age);
    }

    private long age(Lag lag) {
        return lag.toldAt == null
                ? 0
                : Math.max(0, Duration.between(lag.toldAt, clock.instant()).toSeconds());
    }

    private void gauge(Meter meter, String name, String unit, String description, ToLongFunction<Lag> value) {
        meter.gaugeBuilder(name)
                .ofLongs()
                .setUnit(unit)
                .setDescription(description)
                .buildWithCallback(gauge -> record(gauge, value));
    }

    private void record(ObservableLongMeasurement gauge, ToLongFunction<Lag> value) {
        for (Lag lag : seen) gauge.record(value.applyAsLong(lag), lag.attributes());
    }
}
