package io.fareline.bench.search.freshness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fareline.flight.network.Airports;
import io.fareline.flight.schedule.ScheduleLimits;
import io.fareline.flight.schedule.ScheduleReader;
import io.fareline.flight.schedule.SellingPeriod;
import io.fareline.flight.ssim.SsimLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbeScheduleTest {
    private static final LocalDate FROM = LocalDate.of(2030, 3, 1);
    private static final ProbeSchedule SCHEDULE = ProbeSchedule.of(FROM, 3);

    /** Every dated leg that flight reads in the file. */
    private static List<String> read(ProbeSchedule schedule) throws IOException {
        var limits = new ScheduleLimits(new SsimLimits(10_000, 100, 10), 10, 100);
        var period = new SellingPeriod(Instant.parse("2030-01-01T00:00:00Z"), FROM.plusDays(30));
        var legs = new ArrayList<String>();
        var reading = new ScheduleReader(Airports.reference(), period, limits)
                .read(
                        new ByteArrayInputStream(schedule.file()),
                        leg -> legs.add(leg.flight() + " " + leg.departure().local() + " " + leg.totalSeats()));
        assertEquals(List.of(), reading.errors());
        assertEquals(List.of(), reading.warnings());
        return legs;
    }

    @Test
    void oneFlightADayAndTwoThatChange() throws IOException {
        assertEquals(
                List.of(
                        "7P1 2030-03-01T09:00 9",
                        "7P1 2030-03-02T09:00 9",
                        "7P1 2030-03-03T09:00 9",
                        "7P2 2030-03-04T09:00 9",
                        "7P3 2030-03-04T09:00 9"),
                read(SCHEDULE));
        assertEquals("7P2 2030-03-04T10:00 9", read(SCHEDULE.withMoved()).get(3));
        assertEquals(4, read(SCHEDULE.withMoved().withCancelled()).size());
    }

    @Test
    void anAnswerShowsTheMostSeatsOfTheFlightAndNothingOfAnother() throws JsonProcessingException {
        var answer = new ObjectMapper().readTree("""
                {"asOf": "2030-01-01T00:00:01Z", "offers": [
                  {"seatsLeft": 1, "segments": [{"flightNumber": "7P1", "departsAt": "nine"}]},
                  {"seatsLeft": 3, "segments": [{"flightNumber": "7P1", "departsAt": "nine"}]},
                  {"seatsLeft": 9, "segments": [{"flightNumber": "7P2", "departsAt": "ten"}]}]}
                """);
        var asOf = Instant.parse("2030-01-01T00:00:01Z");
        assertEquals(new Watcher.Shown(3, "nine", asOf), Watcher.shown(answer, "7P1"));
        assertEquals(new Watcher.Shown(0, "", asOf), Watcher.shown(answer, "7P3"));
    }
}
