package io.fareline.bench.network;

import io.fareline.flight.network.Airports;
import io.fareline.flight.schedule.DatedLeg;
import io.fareline.flight.schedule.ScheduleLimits;
import io.fareline.flight.schedule.ScheduleReader;
import io.fareline.flight.schedule.SellingPeriod;
import io.fareline.flight.ssim.CarrierRecord;
import io.fareline.flight.ssim.HeaderRecord;
import io.fareline.flight.ssim.SsimLimits;
import io.fareline.flight.ssim.SsimRecord;
import io.fareline.flight.ssim.SsimWriter;
import io.fareline.flight.ssim.TimeMode;
import io.fareline.flight.ssim.TrailerRecord;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** A network as it was planned: the round trips of all carriers, as a schedule file or as dated legs. */
public final class GeneratedNetwork {
    /** Flights home leave up to so many days later than the last flight out. */
    private static final int LAST_HOME_DAYS = 4;

    /** Beyond any plan, in lines and in dated legs. */
    private static final int LARGEST = 10_000_000;

    private final Airports airports;
    private final NetworkPlan plan;
    private final World world;
    private final List<RoundTrip> trips;

    private GeneratedNetwork(Airports airports, NetworkPlan plan) {
        this.airports = airports;
        this.plan = plan;
        var random = new SplittableRandom(plan.seed());
        this.world = new World(airports, random);
        this.trips = new Timetable(world, plan, random).roundTrips();
    }

    /** The network of that plan between airports of the world. */
    public static GeneratedNetwork of(NetworkPlan plan) {
        return new GeneratedNetwork(Airports.reference(), plan);
    }

    /** The stations that are served, in the order in which the first flight to each was planned. */
    public List<Station> stations() {
        var stations = new ArrayList<String>();
        for (var trip : trips) {
            stations.add(trip.base().iata());
            stations.add(trip.far().iata());
        }
        return stations.stream().distinct().map(world::station).toList();
    }

    /** Which pairs of stations are asked for how often. */
    public Popularity popularity() {
        return Popularity.among(stations());
    }

    List<RoundTrip> roundTrips() {
        return trips;
    }

    /** Writes an SSIM chapter 7 file, record by record; closing the stream is left to the caller. */
    public void writeTo(OutputStream out) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.ISO_8859_1));
        var writer = new SsimWriter(text);
        writer.write(HeaderRecord.of(1));
        var carriers = Carrier.ALL.stream().filter(this::flies).toList();
        for (var carrier : carriers) {
            writer.write(heading(carrier));
            for (var trip : trips) {
                if (!trip.carrier().equals(carrier)) continue;
                for (var leg : Periods.of(trip)) writer.write(leg);
            }
            writer.write(TrailerRecord.of(carrier.designator(), !carrier.equals(carriers.getLast())));
        }
        text.flush();
    }

    /** The schedule file's bytes: about 2 MB for a million dated flights. */
    public byte[] file() {
        var bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Hands on every dated leg, as flight itself reads it from the file. */
    public void datedLegs(Consumer<DatedLeg> consumer) {
        var limits = new ScheduleLimits(new SsimLimits(1L << 30, LARGEST, 10), 10, LARGEST);
        var period = new SellingPeriod(beginning(), plan.to().plusDays(LAST_HOME_DAYS));
        try {
            var reading = new ScheduleReader(airports, period, limits).read(new ByteArrayInputStream(file()), consumer);
            if (reading.refused()) throw new IllegalStateException("flight refuses it: " + reading.errors());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** An instant before the first departure. */
    Instant beginning() {
        return plan.from().minusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private boolean flies(Carrier carrier) {
        return trips.stream().anyMatch(trip -> trip.carrier().equals(carrier));
    }

    private CarrierRecord heading(Carrier carrier) {
        return new CarrierRecord(
                0,
                TimeMode.LOCAL,
                carrier.designator(),
                Seasons.name(plan.from()),
                plan.from().minusDays(1),
                plan.to().plusDays(LAST_HOME_DAYS),
                plan.from(),
                "GENERATED NETWORK",
                'C',
                SsimRecord.NEW);
    }
}
