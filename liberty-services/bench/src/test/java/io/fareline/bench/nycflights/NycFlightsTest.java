package io.fareline.bench.nycflights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.bench.BenchesTest;
import io.fareline.flight.network.Airports;
import io.fareline.flight.schedule.DatedLeg;
import io.fareline.flight.schedule.ScheduleLimits;
import io.fareline.flight.schedule.ScheduleReader;
import io.fareline.flight.schedule.SellingPeriod;
import io.fareline.flight.ssim.SsimLimits;
import io.fareline.runner.laptop.Trouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NycFlightsTest {
    private static final String HEADER =
            "year,month,day,dep_time,carrier,tailnum,flight,origin,dest,sched_dep_time,sched_arr_time\n";

    // Monday, 4 March 2013, and the days after it.
    private static final String WEEK = HEADER + """
            2013,3,4,801,Z1,N1,10,EWR,ORD,800,930
            2013,3,5,NA,Z1,NA,10,EWR,ORD,,
            2013,3,6,805,Z1,N1,10,EWR,ORD,810,940
            2013,3,6,1500,Z1,N1,10,LGA,BOS,1500,1610
            2013,3,6,1500,Z1,N1,10,LGA,BOS,1505,1615
            2013,3,4,2230,Z1,N2,11,JFK,LHR,2230,1030
            2013,3,4,900,Z1,N2,12,JFK,QQQ,900,1000
            2013,3,4,,Z2,,13,JFK,BOS,,
            2013,3,7,2358,Z2,,14,JFK,BOS,2359,110
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void planes() throws IOException {
        Files.writeString(folder.resolve("planes.csv"), "tailnum,model\nN1,737-824\nN2,777-222\nN3,XB-70\n");
    }

    @Test
    void flightsKeepTheirTimesAndDaysOfTheWeek() throws IOException {
        var legs = legs(WEEK);
        assertEquals(
                List.of(
                        "Z110 EWR 2030-03-04T08:00 ORD 2030-03-04T09:30 738",
                        "Z110 EWR 2030-03-05T08:00 ORD 2030-03-05T09:30 738",
                        "Z110 EWR 2030-03-06T08:10 ORD 2030-03-06T09:40 738",
                        "Z110A LGA 2030-03-06T15:00 BOS 2030-03-06T16:10 738",
                        "Z111 JFK 2030-03-04T22:30 LHR 2030-03-05T10:30 772",
                        "Z214 JFK 2030-03-07T23:59 BOS 2030-03-08T01:10 320"),
                legs.stream().map(NycFlightsTest::told).sorted().toList());
    }

    @Test
    void whatCannotBeScheduledIsLeftOutAndTold() throws IOException {
        Files.writeString(folder.resolve("flights.csv"), WEEK);
        var past = NycFlightsBench.read(folder);
        assertEquals(1, past.repeated());
        var schedule = new Schedule(past, Airports.reference(), LocalDate.of(2030, 3, 1), LocalDate.of(2030, 4, 1));
        assertEquals(
                0,
                schedule.legs("Z2").stream()
                        .filter(leg -> leg.key().flightNumber() == 13)
                        .count());
        schedule.legs("Z1");
        assertEquals(Set.of("QQQ"), schedule.unknownStations());
    }

    @Test
    void aCompressedFileIsReadToo() throws IOException {
        try (var out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("flights.csv.gz"))),
                StandardCharsets.UTF_8)) {
            out.write(WEEK);
        }
        assertEquals(LocalDate.of(2013, 3, 4), NycFlightsBench.read(folder).first());
    }

    @Test
    void whatIsNotTheDataSetIsRefusedWithItsPlace() throws IOException {
        assertTrue(refusal(HEADER + "2013,3,4,801,Z1,N1,10,EWR,ORD,1275,930\n").contains("line 2: '1275'"));
        assertTrue(refusal(HEADER + "2013,2,29,801,Z1,N1,10,EWR,ORD,1200,930\n").contains("line 2: '29'"));
        assertTrue(refusal(HEADER + "2013,3,4,801,Z1,N1,ten,EWR,ORD,1200,930\n").contains("'ten' is no flight"));
        assertTrue(refusal(HEADER + "2013,3,4,801\n").contains("line 2: 4 values for 11 columns"));
        assertTrue(refusal(WEEK.replace("sched_dep_time", "planned")).contains("no column sched_dep_time"));
        Files.delete(folder.resolve("flights.csv"));
        assertTrue(assertThrows(Trouble.class, () -> NycFlightsBench.read(folder))
                .getMessage()
                .contains("There is no flights.csv"));
    }

    @Test
    void theBenchWritesTheFileAndRefusesWhatItCannotDo() throws IOException {
        Files.writeString(folder.resolve("flights.csv"), WEEK);
        var bench = new NycFlightsBench();
        var flights = folder.toString();
        assertEquals(0, BenchesTest.run(folder, bench, "--flights", flights, "--from", "2030-03-01"));
        assertTrue(
                Files.readString(folder.resolve("target/bench/nycflights.ssim")).startsWith("1AIRLINE STANDARD"));
        // In the other half of the year the sample has no flight.
        assertEquals(1, BenchesTest.run(folder, bench, "--flights", flights, "--from", "2030-05-01"));
        assertEquals(2, BenchesTest.run(folder, bench));
        assertEquals(2, BenchesTest.run(folder, bench, "--flights", flights, "--from", "spring"));
        assertEquals(2, BenchesTest.run(folder, bench, "--flights", flights, "--months", "13"));
        assertEquals(
                1,
                BenchesTest.run(
                        folder, bench, "--flights", folder.resolve("none").toString()));
    }

    private String refusal(String flights) throws IOException {
        Files.writeString(folder.resolve("flights.csv"), flights);
        return assertThrows(Trouble.class, () -> NycFlightsBench.read(folder)).getMessage();
    }

    private List<DatedLeg> legs(String flights) throws IOException {
        Files.writeString(folder.resolve("flights.csv"), flights);
        var from = LocalDate.of(2030, 3, 1);
        var text = new StringBuilder();
        var schedule = new Schedule(NycFlightsBench.read(folder), Airports.reference(), from, from.plusMonths(1));
        new ScheduleText(schedule, from, from.plusMonths(1)).writeTo(text);
        var legs = new ArrayList<DatedLeg>();
        var limits = new ScheduleLimits(new SsimLimits(1 << 20, 1_000, 10), 10, 10_000);
        var period = new SellingPeriod(Instant.parse("2030-02-01T00:00:00Z"), from.plusYears(1));
        var reading = new ScheduleReader(Airports.reference(), period, limits)
                .read(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.ISO_8859_1)), legs::add);
        assertEquals(List.of(), reading.errors());
        assertEquals(List.of(), reading.warnings());
        return legs;
    }

    private static String told(DatedLeg leg) {
        return String.join(
                " ",
                leg.flight().toString(),
                leg.departure().iata(),
                leg.departure().local().toString(),
                leg.arrival().iata(),
                leg.arrival().local().toString(),
                leg.aircraftType());
    }
}
