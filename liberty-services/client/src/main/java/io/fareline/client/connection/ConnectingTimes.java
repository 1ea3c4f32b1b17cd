package io.fareline.client.connection;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.IdempotencyKey;
import io.fareline.client.Page;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import io.fareline.client.transport.Pages;
import java.util.List;
import java.util.stream.Stream;

/**
 * Minimum connecting times. Of the rules that fit, the most specific holds: the departing carrier outweighs the arriving
 * one, that the terminals, those the station. A station may be {@code -}, for the rules that hold everywhere.
 */
public final class ConnectingTimes {
    private static final int USUAL = 200;
    private static final String ALL = "/v1/connecting-times";
    private static final TypeReference<Listed> LISTED = new TypeReference<>() {};
    private static final TypeReference<ConnectingTimesReport> REPORT = new TypeReference<>() {};
    private static final TypeReference<ImportedTimes> IMPORTED = new TypeReference<>() {};
    private static final TypeReference<TimetableState> STATE = new TypeReference<>() {};
    private final Exchange exchange;

    record Listed(List<ConnectingTime> rules, String after) {}

    record Wanted(List<ConnectingTime> rules) {}

    /** For {@link io.fareline.client.Fareline} to make. */
    public ConnectingTimes(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Those that are set.
     *
     * @param station null for all
     * @param carrier of the arriving flight or the departing one; null for all
     * @param after cursor of a page, null for the first one
     */
    public Page<ConnectingTime> page(String station, String carrier, String after, int limit) {
        var call = Call.get(ALL)
                .with("station", station)
                .with("carrier", carrier)
                .with("after", after)
                .with("limit", Pages.checked(limit));
        var listed = exchange.send(call, LISTED);
        return new Page<>(listed.rules, listed.after);
    }

    /** All that are set; each page is asked for when it is needed. */
    public Stream<ConnectingTime> all(String station, String carrier) {
        return Pages.all(after -> page(station, carrier, after, USUAL));
    }

    /** What setting them would change; nothing is changed. */
    public ConnectingTimesReport tryOut(String station, List<ConnectingTime> rules) {
        return set(station, rules, true, IdempotencyKey.random());
    }

    /**
     * Sets the rules of a station anew.
     *
     * @param station null to set all there are
     */
    public ConnectingTimesReport set(String station, List<ConnectingTime> rules) {
        return set(station, rules, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public ConnectingTimesReport set(String station, List<ConnectingTime> rules, IdempotencyKey key) {
        return set(station, rules, false, key);
    }

    /** What an SSIM chapter 8 file would change; nothing is changed. */
    public ImportedTimes tryOut(byte[] file) {
        return send(file, true, IdempotencyKey.random());
    }

    /** Sets all but the defaults to those of an SSIM chapter 8 file. */
    public ImportedTimes publish(byte[] file) {
        return publish(file, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public ImportedTimes publish(byte[] file, IdempotencyKey key) {
        return send(file, false, key);
    }

    /** How old that is what one of flight's servers searches from. */
    public TimetableState timetable() {
        return exchange.send(Call.get("/v1/timetable"), STATE);
    }

    private ConnectingTimesReport set(String station, List<ConnectingTime> rules, boolean dryRun, IdempotencyKey key) {
        var call = Call.put(ALL, new Wanted(rules), key);
        return exchange.send(call.with("station", station).with("dryRun", dryRun), REPORT);
    }

    private ImportedTimes send(byte[] file, boolean dryRun, IdempotencyKey key) {
        return exchange.send(
                Call.postText("/v1/connecting-time-imports", file, key).with("dryRun", dryRun), IMPORTED);
    }
}
