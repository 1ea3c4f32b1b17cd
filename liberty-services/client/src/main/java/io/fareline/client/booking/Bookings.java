package io.fareline.client.booking;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.IdempotencyKey;
import io.fareline.client.Money;
import io.fareline.client.Page;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import io.fareline.client.transport.Pages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The API client's bookings. What changes one is carried out once however often it is sent. A booking that comes back
 * {@linkplain Booking#isSettling settling} goes on by itself: {@link #awaitSettled}.
 */
public final class Bookings {
    private static final int USUAL = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final String ALL = "/v1/bookings";
    private static final TypeReference<Booking> BOOKING = new TypeReference<>() {};
    private static final TypeReference<Page<Booking>> PAGE = new TypeReference<>() {};
    private static final TypeReference<CancellationQuote> QUOTE = new TypeReference<>() {};
    private static final TypeReference<PriceQuote> PRICE = new TypeReference<>() {};
    private static final TypeReference<Issued> ISSUED = new TypeReference<>() {};
    private final Exchange exchange;

    record Issued(List<Ticket> tickets) {}

    /** For {@link io.fareline.client.Fareline} to make. */
    public Bookings(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Holds seats, or buys at once, under a new key. */
    public Booking create(BookingRequest request) {
        return create(request, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public Booking create(BookingRequest request, IdempotencyKey key) {
        return exchange.send(Call.post(ALL, request, key), BOOKING);
    }

    /**
     * Pays a held booking, under a new key.
     *
     * @param paymentMethod the payment provider's token; never a card number
     */
    public Booking pay(UUID id, String paymentMethod) {
        return pay(id, paymentMethod, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public Booking pay(UUID id, String paymentMethod, IdempotencyKey key) {
        var payment = Map.of("paymentMethod", paymentMethod);
        return exchange.send(Call.post(one(id) + "/payments", payment, key), BOOKING);
    }

    /**
     * Pays a held booking that costs that and nothing else, under a new key. One that was repriced is paid so only.
     *
     * @param amount its total; another is refused with AMOUNT_DIFFERS
     */
    public Booking pay(UUID id, String paymentMethod, Money amount) {
        return pay(id, paymentMethod, amount, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public Booking pay(UUID id, String paymentMethod, Money amount, IdempotencyKey key) {
        var payment = Map.of("paymentMethod", paymentMethod, "amount", amount);
        return exchange.send(Call.post(one(id) + "/payments", payment, key), BOOKING);
    }

    /** What a held booking costs now, once its price is not guaranteed any more; that is guaranteed anew. */
    public PriceQuote quotePrice(UUID id) {
        return quotePrice(id, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public PriceQuote quotePrice(UUID id, IdempotencyKey key) {
        return exchange.send(Call.post(one(id) + "/price-quotes", key), PRICE);
    }

    /** Has the seats of a held booking kept for as long as those of a new one would be. Few times, if at all. */
    public Booking extend(UUID id) {
        return extend(id, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public Booking extend(UUID id, IdempotencyKey key) {
        return exchange.send(Call.post(one(id) + "/extensions", key), BOOKING);
    }

    /** One booking as it is now. */
    public Booking get(UUID id) {
        return exchange.send(Call.get(one(id)), BOOKING);
    }

    /** The booking of that locator and of one of its passengers; few times a minute. Case does not matter. */
    public Booking find(String recordLocator, String familyName) {
        var question = Map.of("recordLocator", recordLocator, "familyName", familyName);
        return exchange.send(Call.ask("/v1/booking-lookups", question), BOOKING);
    }

    /** The tickets that were issued; empty before. */
    public List<Ticket> tickets(UUID id) {
        return exchange.send(Call.get(one(id) + "/tickets"), ISSUED).tickets();
    }

    /** @param after cursor of a page, null for the first one. Newest first. */
    public Page<Booking> page(String after, int limit) {
        return exchange.send(Call.get(ALL).with("after", after).with("limit", Pages.checked(limit)), PAGE);
    }

    /** All of them, newest first; each page is asked for when it is needed. */
    public Stream<Booking> all() {
        return Pages.all(after -> page(after, USUAL));
    }

    /** What cancelling would give back. */
    public CancellationQuote quoteCancellation(UUID id) {
        return quoteCancellation(id, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public CancellationQuote quoteCancellation(UUID id, IdempotencyKey key) {
        return exchange.send(Call.post(one(id) + "/cancellation-quotes", key), QUOTE);
    }

    /** Cancels on the terms of the newest quote. */
    public Booking cancel(UUID id, UUID quoteId) {
        return cancel(id, quoteId, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public Booking cancel(UUID id, UUID quoteId, IdempotencyKey key) {
        return exchange.send(Call.post(one(id) + "/cancellations", Map.of("quoteId", quoteId), key), BOOKING);
    }

    /** Looks again until the booking has come to rest, or that time is over: see what comes back. */
    public Booking awaitSettled(UUID id, Duration atMost) {
        var clock = exchange.surroundings().clock();
        var end = clock.instant().plus(atMost);
        var booking = get(id);
        while (booking.isSettling() && clock.instant().plus(BETWEEN_LOOKS).isBefore(end)) {
            try {
                exchange.surroundings().pause().rest(BETWEEN_LOOKS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return booking;
            }
            booking = get(id);
        }
        return booking;
    }

    private static String one(UUID id) {
        return ALL + "/" + id;
    }
}
