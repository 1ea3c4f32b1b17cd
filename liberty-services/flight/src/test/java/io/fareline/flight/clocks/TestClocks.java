package io.fareline.flight.clocks;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.database.Database;
import io.fareline.flight.fare.Price;
import io.fareline.flight.holdabuse.AbuseSettings;
import io.fareline.flight.holdabuse.LimitTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Clocks without a container: their rules with settings of a test, and their rows for a test to ask for. */
public final class TestClocks {
    public static final Duration GUARANTEE = Duration.ofHours(6);
    public static final int MOST_EXTENSIONS = 2;
    public static final Duration LEAST_EXTENSION = Duration.ofMinutes(1);

    private final ClockRows rows = new ClockRows();

    public TestClocks(Database database) {
        rows.database = database;
    }

    /** @param near shorter limits close to departure */
    public static HoldClocks of(Duration limit, Duration closes, LimitTable.Row... near) {
        var clocks = new HoldClocks();
        clocks.settings = new FlightSettings() {
            @Override
            public Holds holds() {
                return new Holds(limit, closes, limit, 1, "999");
            }
        };
        clocks.abuse = new AbuseSettings() {
            @Override
            public LimitTable limits() {
                return new LimitTable(List.of(near));
            }
        };
        clocks.clocks = new ClockSettings() {
            @Override
            public Duration guarantee() {
                return GUARANTEE;
            }
        };
        return clocks;
    }

    public boolean extend(UUID hold, UUID request, Instant until, Instant now) {
        return rows.extend(hold, new ClockRows.Extension(request, until, LEAST_EXTENSION, MOST_EXTENSIONS), now);
    }

    /** @param fareBasis of its one segment */
    public boolean reprice(UUID hold, Price price, String fareBasis, Instant now) {
        return rows.reprice(hold, new ClockRows.Repricing(price, List.of(fareBasis), now.plus(GUARANTEE)), now);
    }
}
