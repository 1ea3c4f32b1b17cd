package io.fareline.journeys.fault;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/** A bounded number of clients that book, pay and cancel at the same time, until they are told to stop. */
public final class Load {
    private static final Duration AGAIN = Duration.ofMinutes(2);
    private final Ledger ledger = new Ledger();
    private final ContestedFlights flights;
    private final Counter counter;
    private final List<Api> clients;
    private final Properties sandbox;
    private final Size size;
    private final List<Thread> buyers = new ArrayList<>();
    private volatile boolean open = true;

    /**
     * How much of it there is.
     *
     * @param clients how many there are, of whom most wait for an answer at any moment
     * @param atOnce how many requests are under way together
     */
    public record Size(int clients, int atOnce) {}

    /** @param sandbox where Fareline is, and the secrets of two clients of it */
    public Load(Properties sandbox, ContestedFlights flights, Size size) {
        this.sandbox = sandbox;
        this.flights = flights;
        this.size = size;
        this.counter = new Counter(ledger, size.atOnce());
        this.clients = List.of(new Api(sandbox, "buyer"), new Api(sandbox, "other.buyer"));
    }

    /** Publishes the flights; Fareline must be well. */
    public void prepare() throws IOException, InterruptedException {
        var operator = new Api(sandbox, "operator");
        var key = UUID.randomUUID().toString();
        var reply = operator.post("/v1/schedule-imports?dryRun=false", flights.text(), key, "text/plain");
        if (reply.status() != 200) throw new IOException("The flights were not published: " + reply);
    }

    /** Lets the clients begin; each decides by the seed. */
    public void begin(long seed) throws IOException, InterruptedException {
        var market = new Market(flights, ledger);
        var place =
                new Buyer.Place(counter, market, new Wallet(clients.getFirst()), ledger, () -> open, flights.number());
        for (int i = 0; i < size.clients(); i++) {
            var buyer = new Buyer(clients.get(i % clients.size()), place, seed * 1_000_003 + i);
            buyers.add(Thread.ofVirtual()
                    .name("buyer " + i)
                    .uncaughtExceptionHandler((_, broken) -> ledger.fault("a client of the load broke: " + broken))
                    .start(buyer));
        }
    }

    public Ledger ledger() {
        return ledger;
    }

    public ContestedFlights flights() {
        return flights;
    }

    /** Nothing new is begun; what is under way is asked about until it is known, but no longer than the limit. */
    public void stop(Duration limit) throws InterruptedException {
        open = false;
        counter.closeAfter(limit);
        for (var buyer : buyers) buyer.join();
    }

    /**
     * Asks again what was settled long ago, so that late answers are held against early ones; the load must have stopped.
     *
     * @param most how many requests, spread over the whole run
     */
    public void askAgain(int most) throws InterruptedException {
        var settled = ledger.entries().stream()
                .filter(entry -> entry.settled().isPresent())
                .toList();
        int step = Math.max(1, settled.size() / most);
        counter.closeAfter(AGAIN);
        for (int i = 0; i < settled.size(); i += step) {
            var entry = settled.get(i);
            var client = clients.stream()
                    .filter(api -> api.clientId().equals(entry.ask().client()))
                    .findFirst()
                    .orElseThrow();
            counter.settle(client, entry);
        }
    }

    /**
     * Holds the ledger against the databases and against what the API shows; everything must be at rest.
     *
     * @param begin before the first request
     * @return what breaks each check, by its sentence; nothing where it holds
     */
    public Map<String, List<String>> check(Instant begin, Rows.Door door) throws IOException, InterruptedException {
        var rows = Rows.since(begin, door);
        var offenders = new LedgerCheck(ledger, flights).offenders(rows);
        offenders.put(LedgerCheck.SHOWN, new ShownCheck(clients).offenders(rows));
        return offenders;
    }
}
