package io.fareline.client.example;

import io.fareline.client.ApiProblem;
import io.fareline.client.Fareline;
import io.fareline.client.NoAnswer;
import io.fareline.client.booking.Booking;
import io.fareline.client.booking.BookingRequest;
import io.fareline.client.booking.Contact;
import io.fareline.client.booking.NewPassenger;
import io.fareline.client.search.OfferQuestion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;

/** Searches, holds, pays, prints the tickets and cancels again, against the Fareline of {@code ./fareline up}. */
public final class BookATrip {
    private BookATrip() {}

    /** The argument is the sandbox file that {@code ./fareline up} has written. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var sandbox = read(Path.of(arguments.length == 0 ? ".fareline/sandbox.properties" : arguments[0]));
        try (var fareline = Fareline.at(URI.create(sandbox.getProperty("edge.url")))
                .credentials(sandbox.getProperty("buyer.id"), sandbox.getProperty("buyer.secret"))
                .userAgent("book-a-trip")
                .build()) {
            book(fareline, cardToken(sandbox));
        } catch (ApiProblem refused) {
            // Fareline said no: the code says why, and nothing was done.
            System.err.println("Refused: " + refused.getMessage());
            System.exit(1);
        } catch (NoAnswer unknown) {
            // Nobody knows. The same call with the same key would find out.
            System.err.println(unknown.getMessage() + "; key " + unknown.idempotencyKey());
            System.exit(1);
        }
    }

    private static void book(Fareline fareline, String cardToken) {
        var question = OfferQuestion.of("FRA", "LHR", LocalDate.now().plusDays(14));
        var offer = fareline.offers().search(question).offers().getFirst();
        System.out.println(offer.segments().getFirst().flightNumber() + " for " + offer.total());

        var ada = NewPassenger.adult("Ada", "Lovelace", LocalDate.of(1990, 12, 10));
        var request = BookingRequest.hold(offer.id(), List.of(ada), Contact.email("ada@example.com"));
        Booking held = fareline.bookings().create(request);
        System.out.println(held.recordLocator() + " is held until " + held.ticketingTimeLimit());

        fareline.bookings().pay(held.id(), cardToken);
        Booking paid = fareline.bookings().awaitSettled(held.id(), Duration.ofMinutes(1));
        paid.tickets().forEach(ticket -> System.out.println("ticket " + ticket.number()));

        var quote = fareline.bookings().quoteCancellation(held.id());
        Booking cancelled = fareline.bookings().cancel(held.id(), quote.id());
        System.out.println(cancelled.state() + ", " + cancelled.refunded() + " came back");
    }

    /** What a browser does, so that the card never comes near Fareline or this program's users. A published test card. */
    private static String cardToken(Properties sandbox) throws IOException, InterruptedException {
        var card = """
                {"card": {"number": "4242424242424242", "expMonth": 12, "expYear": 2034, "cvc": "123"}}""";
        var request = HttpRequest.newBuilder(URI.create(sandbox.getProperty("provider.url") + "/v1/tokens"))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + sandbox.getProperty("provider.publishable.key"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(card))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return answer.replaceAll("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        }
    }

    private static Properties read(Path file) throws IOException {
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        return values;
    }
}
