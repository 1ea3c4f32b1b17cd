package io.fareline.bench.race.market;

import io.fareline.flight.ssim.CarrierRecord;
import io.fareline.flight.ssim.Configuration;
import io.fareline.flight.ssim.HeaderRecord;
import io.fareline.flight.ssim.LegKey;
import io.fareline.flight.ssim.LegRecord;
import io.fareline.flight.ssim.LegTime;
import io.fareline.flight.ssim.OperatingPeriod;
import io.fareline.flight.ssim.SsimRecord;
import io.fareline.flight.ssim.SsimWriter;
import io.fareline.flight.ssim.TimeMode;
import io.fareline.flight.ssim.TrailerRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * A line of four stations, there and back in one day, with few seats in three cabins. Flights are numbered, and so
 * come into the database, in another order than they are flown; one flies two legs under one number.
 */
public record RaceFlights(LocalDate from) {
    public static final String CARRIER = "X8";
    public static final int DAYS = 2;
    static final String AIRCRAFT = "320";
    static final String SEATS = "J6W4Y16";

    /** Booking classes that are open together for a search, one of each cabin, so that each class is offered once. */
    static final List<String> OPEN_TOGETHER = List.of("VDW", "QJ", "H", "M", "B", "Y");

    private static final String A = "DXB";
    private static final String B = "DOH";
    private static final String C = "KWI";
    private static final String D = "BAH";
    private static final Map<String, ZoneOffset> ZONES = Map.of(
            A, ZoneOffset.ofHours(4), B, ZoneOffset.ofHours(3), C, ZoneOffset.ofHours(3), D, ZoneOffset.ofHours(3));

    /** What is searched for and sold by one offer. */
    record Hop(String origin, String destination) {}

    private static final Hop AB = new Hop(A, B);
    private static final Hop BC = new Hop(B, C);
    private static final Hop CD = new Hop(C, D);
    private static final Hop AC = new Hop(A, C);
    private static final Hop DC = new Hop(D, C);
    private static final Hop CB = new Hop(C, B);
    private static final Hop BA = new Hop(B, A);
    static final List<Hop> HOPS = List.of(AB, BC, CD, AC, DC, CB, BA);

    /** What one hold is wished for: the same legs as first, middle and last ones of different journeys. */
    static final List<List<Hop>> JOURNEYS = List.of(
            List.of(AB),
            List.of(BC),
            List.of(CD),
            List.of(AC),
            List.of(AB, BC),
            List.of(BC, CD),
            List.of(AB, BC, CD),
            List.of(AC, CD),
            List.of(CD, DC),
            List.of(DC, CB),
            List.of(CB, BA),
            List.of(BC, CB),
            List.of(DC, CB, BA),
            List.of(AB, BA),
            List.of(AC, CD, DC, CB, BA));

    /** One leg, its times in minutes of the day in UTC. */
    private record Leg(int number, int sequence, Hop hop, int departs, int arrives) {}

    private static final List<Leg> LEGS = List.of(
            new Leg(1, 1, BA, 720, 780),
            new Leg(2, 1, CD, 360, 420),
            new Leg(3, 1, AB, 120, 180),
            new Leg(4, 1, CB, 600, 660),
            new Leg(5, 1, BC, 240, 300),
            new Leg(6, 1, DC, 480, 540),
            new Leg(7, 1, AB, 130, 190),
            new Leg(7, 2, BC, 220, 280));

    /** Dated legs of all days. */
    static int datedLegs() {
        return LEGS.size() * DAYS;
    }

    public byte[] file() {
        var text = new StringBuilder();
        var to = from.plusDays(DAYS - 1L);
        try {
            var writer = new SsimWriter(text);
            writer.write(HeaderRecord.of(1));
            writer.write(
                    new CarrierRecord(0, TimeMode.LOCAL, CARRIER, "   ", from, to, from, "RACE", 'C', SsimRecord.NEW));
            var period = new OperatingPeriod(from, to, EnumSet.allOf(DayOfWeek.class), 1);
            for (var leg : LEGS) writer.write(leg(leg, period));
            writer.write(TrailerRecord.of(CARRIER, false));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static LegRecord leg(Leg leg, OperatingPeriod period) {
        return new LegRecord(
                0,
                new LegKey(CARRIER, leg.number, "", 1, leg.sequence),
                'J',
                period,
                at(leg.hop.origin, leg.departs),
                at(leg.hop.destination, leg.arrives),
                AIRCRAFT,
                Configuration.of(SEATS),
                SsimRecord.NEW);
    }

    private static LegTime at(String station, int minutes) {
        var zone = ZONES.get(station);
        return LegTime.at(station, minutes + zone.getTotalSeconds() / 60, zone, 0);
    }
}
