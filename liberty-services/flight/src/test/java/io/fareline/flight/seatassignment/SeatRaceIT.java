package io.fareline.flight.seatassignment;

import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.SeatCalls.database;
import static io.fareline.flight.SeatCalls.held;
import static io.fareline.flight.SeatCalls.seated;
import static io.fareline.flight.SeatCalls.seats;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many want the same seats at once, from two pools of threads. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SeatRaceIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(312);
    private static final int MANY = 12;
    private static final List<String> ONE = List.of("ADT");

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void theLastSeatIsGivenOnce() {
        imported(Timetable.of("SA", DAY, DAY).flight(1, DAY, "Y12").file());
        var holds = holds("SA1");
        var answers = race(holds, hold -> seats(hold, ONE, false, "1=2F"));
        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 200).count());
        assertEquals(
                MANY - 1,
                answers.stream()
                        .filter(answer -> answer.body().contains("SEAT_TAKEN"))
                        .count());
        assertEquals("1", database("select count(*) from seat_assignment where hold_id in " + in(holds)));
    }

    @Test
    void whoWantsAnySeatGetsOneOfHisOwn() {
        imported(Timetable.of("SB", DAY, DAY).flight(1, DAY, "Y12").file());
        var holds = holds("SB1");
        var answers = race(holds, hold -> seats(hold, ONE, true));
        assertEquals(
                MANY, answers.stream().map(answer -> seated(answer)).distinct().count(), "each seat once");
        assertEquals(
                String.valueOf(MANY),
                database("select count(distinct seat) from seat_assignment where hold_id in " + in(holds)));
    }

    private static List<UUID> holds(String flight) {
        var holds = new ArrayList<UUID>();
        for (int place = 0; place < MANY; place++) holds.add(held(flight, DAY, "ECONOMY", "ADT"));
        return holds;
    }

    private static List<HttpResponse<String>> race(List<UUID> holds, Function<UUID, HttpResponse<String>> request) {
        try (var one = Executors.newFixedThreadPool(MANY / 2);
                var other = Executors.newFixedThreadPool(MANY / 2)) {
            var running = new ArrayList<Future<HttpResponse<String>>>();
            for (int place = 0; place < holds.size(); place++) {
                var hold = holds.get(place);
                running.add((place % 2 == 0 ? one : other).submit(() -> request.apply(hold)));
            }
            var answers = new ArrayList<HttpResponse<String>>();
            for (var each : running) answers.add(each.get());
            return answers;
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String in(List<UUID> holds) {
        return Arrays.toString(holds.toArray())
                .replace("[", "('")
                .replace("]", "')")
                .replace(", ", "', '");
    }
}
