package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.client.ApiProblem;
import io.fareline.client.Fareline;
import io.fareline.client.booking.BookingRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who gets the last seats, on flights made for the purpose: one and ten seats in premium, a cabin with one booking class.
 */
class LastSeatJourney {
    private static final int TEN_SEATS = 10;
    private static final int BUYERS = 32;
    private static final int NUMBER = ScheduleFile.freshNumber();
    private static final String OF_ONE_SEAT = "X7" + NUMBER;
    private static final String OF_TEN_SEATS = "X7" + (NUMBER + 1);
    private static Client buyer;
    private static Client other;

    @BeforeAll
    static void publishSmallFlights() {
        buyer = Client.of("buyer");
        other = Client.of("other.buyer");
        var file = new ScheduleFile("X7", Trip.inDays(2), Trip.inDays(40))
                .daily(NUMBER, "W1")
                .daily(NUMBER + 1, "W10");
        file.importedBy(Client.of("operator"), false).is(200);
    }

    @Test
    void oneOfTwoClientsGetsTheLastSeat() throws Exception {
        var offer = offerOf(OF_ONE_SEAT, 10);
        var request = Trip.booking(offer, "INSTANT")
                .put("paymentMethod", Cards.token(Cards.GOOD))
                .toString();
        var answers = atOnce(List.<Callable<Answer>>of(
                () -> buyer.post("/v1/bookings", request), () -> other.post("/v1/bookings", request)));
        assertEquals(1, answers.stream().filter(a -> a.status() == 201).count(), answers.toString());
        answers.stream().filter(a -> a.status() != 201).forEach(a -> a.isProblem(409, "SOLD_OUT"));
    }

    @Test
    void aSeatThatIsCancelledCanBeSoldAgain() {
        var offer = offerOf(OF_ONE_SEAT, 11);
        var request = Trip.booking(offer, "HOLD").toString();
        var held = buyer.post("/v1/bookings", request).is(201).json();
        other.post("/v1/bookings", request).isProblem(409, "SOLD_OUT");
        var quote =
                buyer.post(Trip.path(held) + "/cancellation-quotes", "").is(201).json();
        buyer.post(
                        Trip.path(held) + "/cancellations",
                        "{\"quoteId\":\"" + quote.path("id").asText() + "\"}")
                .is(201);
        other.post("/v1/bookings", request).is(201);
    }

    /** Through the client library, which comes back where a server is too busy to say yes or no. */
    @Test
    void tenOfThirtyTwoBuyersGetTheLastTenSeats() throws Exception {
        var offer = offerOf(OF_TEN_SEATS, 12);
        var request = BookingRequest.hold(offer, List.of(Travel.ada()), Travel.CONTACT);
        try (var one = patient("buyer");
                var two = patient("other.buyer")) {
            var tries = new ArrayList<Callable<String>>();
            for (int i = 0; i < BUYERS; i++) {
                var client = i % 2 == 0 ? one : two;
                tries.add(() -> outcome(client, request));
            }
            var outcomes = atOnce(tries);
            assertEquals(TEN_SEATS, Collections.frequency(outcomes, "HELD"), outcomes.toString());
            assertEquals(BUYERS - TEN_SEATS, Collections.frequency(outcomes, "SOLD_OUT"), outcomes.toString());
        }
        Trip.searchKnowsWhatIsOnSale();
        var left =
                buyer.get(Trip.question("FRA", "MUC", Trip.inDays(12))).is(200).body();
        assertTrue(!left.contains("\"" + OF_TEN_SEATS + "\""), "a full flight is on offer");
    }

    private static String outcome(Fareline client, BookingRequest request) {
        try {
            return client.bookings().create(request).state().name();
        } catch (ApiProblem refused) {
            return refused.code();
        }
    }

    private static Fareline patient(String role) {
        return Fareline.at(Sandbox.url("edge"))
                .credentials(Sandbox.value(role + ".id"), Sandbox.value(role + ".secret"))
                .attempts(40)
                .totalTime(Duration.ofSeconds(80))
                .build();
    }

    private static String offerOf(String flight, int days) {
        var offers = buyer.get(Trip.question("FRA", "MUC", Trip.inDays(days)) + "&limit=200")
                .is(200)
                .json()
                .path("offers");
        for (var offer : offers)
            if (offer.path("segments").get(0).path("flightNumber").asText().equals(flight))
                return offer.path("id").asText();
        throw new AssertionError("No offer of " + flight + " in " + offers);
    }

    private static <T> List<T> atOnce(List<Callable<T>> tries) throws Exception {
        var start = new CyclicBarrier(tries.size());
        try (var threads = Executors.newFixedThreadPool(tries.size())) {
            var running = new ArrayList<Future<T>>();
            for (Callable<T> one : tries)
                running.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return one.call();
                }));
            var answers = new ArrayList<T>();
            for (Future<T> one : running) answers.add(one.get(90, TimeUnit.SECONDS));
            return answers;
        }
    }
}
