package io.fareline.journeys.fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** A client at work: what it decides follows from its seed and from what it was answered. */
final class Buyer implements Runnable {
    /** In percent of the occasions. */
    private static final int SEARCHES = 12;

    private static final int WANTS_FEW = 80;
    private static final int HOLDS = 65;
    private static final int PAYS_HELD = 45;
    private static final int CANCELS_HELD = 60;
    private static final int CANCELS_TICKETED = 55;
    private static final int READS = 30;
    private static final int TWICE_AT_ONCE = 25;
    private static final int AGAIN_LATER = 35;
    private static final int OTHER_BODY = 2;
    private static final int REMEMBERED = 40;

    private final Api api;
    private final Counter counter;
    private final Market market;
    private final Wallet wallet;
    private final Ledger ledger;
    private final BooleanSupplier open;
    private final int number;
    private final SplittableRandom chance;
    private final List<Entry> remembered = new ArrayList<>();

    /**
     * Whom it meets and where.
     *
     * @param number what makes the keys of this load different from those of another with the same seed
     */
    record Place(Counter counter, Market market, Wallet wallet, Ledger ledger, BooleanSupplier open, int number) {}

    Buyer(Api api, Place place, long seed) {
        this.api = api;
        this.counter = place.counter();
        this.market = place.market();
        this.wallet = place.wallet();
        this.ledger = place.ledger();
        this.open = place.open();
        this.number = place.number();
        this.chance = new SplittableRandom(seed);
    }

    @Override
    public void run() {
        try {
            while (open.getAsBoolean()) trip();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void trip() throws InterruptedException {
        var offer = market.pick(is(WANTS_FEW), chance);
        if (offer.isEmpty() || is(SEARCHES)) counter.search(api, market);
        if (offer.isEmpty()) return;
        if (is(HOLDS)) hold(offer.get());
        else buy(offer.get());
        if (is(AGAIN_LATER) && !remembered.isEmpty())
            counter.settle(api, remembered.get(chance.nextInt(remembered.size())));
        if (is(OTHER_BODY) && !remembered.isEmpty()) reuse(remembered.getLast());
    }

    private void hold(Market.Offer offer) throws InterruptedException {
        var held = ask(Ask.Kind.HOLD, "/v1/bookings", booking(offer, "HOLD", null), null, offer.contested());
        if (!held.isAcknowledged()) return;
        if (is(PAYS_HELD)) {
            var payment = JsonNodeFactory.instance
                    .objectNode()
                    .put("paymentMethod", wallet.card(chance))
                    .toString();
            var paid = ask(Ask.Kind.PAY, path(held) + "/payments", payment, held.bookingId(), offer.contested());
            if (paid.isAcknowledged()) afterwards(held, CANCELS_TICKETED);
            else if (is(CANCELS_HELD)) cancel(held);
        } else afterwards(held, CANCELS_HELD);
    }

    private void buy(Market.Offer offer) throws InterruptedException {
        var body = booking(offer, "INSTANT", wallet.card(chance));
        var bought = ask(Ask.Kind.BUY, "/v1/bookings", body, null, offer.contested());
        if (bought.isAcknowledged()) afterwards(bought, CANCELS_TICKETED);
    }

    private void afterwards(Entry booking, int percentCancelled) throws InterruptedException {
        if (is(READS)) counter.read(api, path(booking));
        if (is(percentCancelled)) cancel(booking);
    }

    private void cancel(Entry booking) throws InterruptedException {
        var contested = booking.ask().contested();
        var quote = ask(Ask.Kind.QUOTE, path(booking) + "/cancellation-quotes", "", booking.bookingId(), contested);
        if (!quote.isAcknowledged()) return;
        var quoteId = quote.settled().orElseThrow().json().path("id").asText();
        var body = "{\"quoteId\":\"" + quoteId + "\"}";
        ask(Ask.Kind.CANCEL, path(booking) + "/cancellations", body, booking.bookingId(), contested);
    }

    /** Asks, sometimes by several requests at once, and goes on when each of them has its answer. */
    private Entry ask(Ask.Kind kind, String path, String body, String bookingId, boolean contested)
            throws InterruptedException {
        var key = number + "-" + new UUID(chance.nextLong(), chance.nextLong());
        var entry = ledger.open(new Ask(kind, api.clientId(), key, path, body, bookingId, contested));
        var others = new ArrayList<Thread>();
        for (int i = is(TWICE_AT_ONCE) ? 1 + chance.nextInt(2) : 0; i > 0; i--)
            others.add(Thread.ofVirtual().start(() -> settleQuietly(entry)));
        counter.settle(api, entry);
        for (var other : others) other.join();
        if (remembered.size() >= REMEMBERED) remembered.removeFirst();
        if (entry.settled().isPresent()) remembered.add(entry);
        return entry;
    }

    private void settleQuietly(Entry entry) {
        try {
            counter.settle(api, entry);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same key for another request must be refused, and must change nothing. */
    private void reuse(Entry entry) throws InterruptedException {
        if (entry.ask().body().isEmpty()) return;
        var other = new Entry(entry.ask().withBody(" " + entry.ask().body()));
        counter.settle(api, other);
        other.settled()
                .filter(reply -> reply.status() != 422)
                .ifPresent(reply ->
                        ledger.fault("another request under the key of " + entry.ask() + " was answered " + reply));
    }

    private String booking(Market.Offer offer, String mode, String card) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("offerIds").add(offer.id());
        body.putArray("passengers")
                .addObject()
                .put("type", "ADT")
                .put("givenName", "Ada")
                .put("familyName", "Lovelace")
                .put("bornOn", "1990-12-10");
        body.putObject("contact").put("email", "ada@example.com").put("phone", "+442079460000");
        body.put("mode", mode);
        if (card != null) body.put("paymentMethod", card);
        return body.toString();
    }

    private static String path(Entry booking) {
        return "/v1/bookings/" + booking.bookingId();
    }

    private boolean is(int percent) {
        return chance.nextInt(100) < percent;
    }
}
