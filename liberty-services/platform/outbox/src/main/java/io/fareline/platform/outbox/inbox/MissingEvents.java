package io.fareline.platform.outbox.inbox;

import io.fareline.platform.outbox.SqlFailure;
import io.fareline.platform.service.Configuration;
import io.fareline.platform.service.Loops;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Numbers that a producer has given and a consumer has not seen. Readers that work side by side leave short gaps behind
 * them all the time, so one is reported when it is older than a grace; before the producer said where counting begins,
 * nothing is known to be missing.
 */
@ApplicationScoped
public class MissingEvents {
    private static final Logger LOG = Logger.getLogger(MissingEvents.class.getName());
    private static final int MOST_GAPS = 1_000;
    private static final String GAPS = """
            select consumer_group, source, contiguous, highest, gap_since,
                highest - contiguous - (select count(distinct sequence) from inbox
                    where inbox.consumer_group = known.consumer_group and inbox.source = known.source
                    and inbox.sequence > known.contiguous) as missing
            from inbox_position as known where gap_since <= ? and began is not null order by gap_since limit ?
            """;

    /**
     * Something is missing between two numbers.
     *
     * @param after the number up to which everything was seen
     * @param highest the highest number that was seen
     * @param missing how many of those between were not
     */
    public record Gap(String group, String source, long after, long highest, long missing, Instant since) {}

    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    Configuration configuration;

    @Inject
    Instance<Meter> meters;

    Duration grace;
    private Duration interval;
    private volatile List<Gap> known = List.of();
    private final Set<String> reported = new HashSet<>();

    @PostConstruct
    void read() {
        grace = configuration.duration("fareline.inbox.gap.grace", Duration.ZERO, Duration.ofDays(1));
        interval = configuration.duration("fareline.inbox.gap.interval", Duration.ofSeconds(1), Duration.ofHours(1));
    }

    public void start(Loops loops) {
        loops.every(interval, "missing events", this::look);
        if (meters.isResolvable()) export(meters.get());
    }

    /** The gaps as of the last look, those that are too young to report left out. */
    public List<Gap> known() {
        return known;
    }

    void look() {
        known = open();
        var names = new HashSet<String>();
        for (Gap gap : known) {
            String name = gap.group + " " + gap.source + " " + gap.after;
            names.add(name);
            if (reported.add(name))
                LOG.log(
                        Level.WARNING,
                        "{0} misses {1} events of {2}, the first after number {3}, since {4}.",
                        new Object[] {gap.group, gap.missing, gap.source, Long.toString(gap.after), gap.since});
        }
        reported.retainAll(names);
    }

    private List<Gap> open() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(GAPS)) {
            statement.setObject(1, clock.instant().minus(grace).atOffset(ZoneOffset.UTC));
            statement.setInt(2, MOST_GAPS);
            try (var row = statement.executeQuery()) {
                var gaps = new ArrayList<Gap>();
                while (row.next())
                    gaps.add(new Gap(
                            row.getString("consumer_group"),
                            row.getString("source"),
                            row.getLong("contiguous"),
                            row.getLong("highest"),
                            row.getLong("missing"),
                            row.getObject("gap_since", OffsetDateTime.class).toInstant()));
                return List.copyOf(gaps);
            }
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot look for missing events", failure);
        }
    }

    private void export(Meter meter) {
        var group = AttributeKey.stringKey("group");
        var source = AttributeKey.stringKey("source");
        meter.gaugeBuilder("inbox.missing")
                .ofLongs()
                .setUnit("{event}")
                .setDescription("Events that a producer numbered and a consumer has not seen")
                .buildWithCallback(gauge -> known.forEach(
                        gap -> gauge.record(gap.missing, Attributes.of(group, gap.group, source, gap.source))));
    }
}
