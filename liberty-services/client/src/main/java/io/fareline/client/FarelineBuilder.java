package io.fareline.client;

import io.fareline.client.transport.Credentials;
import io.fareline.client.transport.Exchange;
import io.fareline.client.transport.Limits;
import io.fareline.client.transport.Surroundings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What a {@link Fareline} is made of. Everything but the credentials has a value that suits most. */
public final class FarelineBuilder {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private final URI address;
    private Credentials credentials;
    private Limits limits = Limits.USUAL;
    private Surroundings surroundings = Surroundings.REAL;
    private String userAgent = "";

    FarelineBuilder(URI address) {
        boolean plain = "http".equals(address.getScheme()) && LOOPBACK.contains(String.valueOf(address.getHost()));
        if (!plain && !"https".equals(address.getScheme()))
            throw new IllegalArgumentException(
                    "The address of the API begins with https://, since secrets travel there; http:// is for this machine.");
        boolean more =
                address.getRawQuery() != null || address.getRawFragment() != null || address.getUserInfo() != null;
        if (more || address.getHost() == null || !Set.of("", "/").contains(address.getPath()))
            throw new IllegalArgumentException("The address of the API has a host and a port only.");
        this.address = address;
    }

    /** The API client's id and secret, as they were issued. */
    public FarelineBuilder credentials(String clientId, String clientSecret) {
        credentials = new Credentials(clientId, clientSecret, "");
        return this;
    }

    /** Only these scopes of those that the API client has; without it all of them. */
    public FarelineBuilder scopes(String... scopes) {
        if (credentials == null) throw new IllegalStateException("Give the credentials first.");
        credentials = credentials.only(String.join(" ", scopes));
        return this;
    }

    /** How long to wait for a connection, 2 seconds without it. */
    public FarelineBuilder connectTimeout(Duration time) {
        limits = limits.connect(time);
        return this;
    }

    /** How long to wait for one answer, 35 seconds without it: a little longer than Fareline itself takes at most. */
    public FarelineBuilder readTimeout(Duration time) {
        limits = limits.read(time);
        return this;
    }

    /** How often a call is sent at most, the first time counted; 5 without it. One means no retries. */
    public FarelineBuilder attempts(int most) {
        limits = limits.attempts(most);
        return this;
    }

    /** How long to wait between two attempts at most, 20 seconds without it: one that asks for more time is not sent again. */
    public FarelineBuilder longestPause(Duration time) {
        limits = limits.longestPause(time);
        return this;
    }

    /** How long a call may take with all its retries and pauses, 2 minutes without it. */
    public FarelineBuilder totalTime(Duration time) {
        limits = limits.total(time);
        return this;
    }

    /** How many calls are under way at once, 32 without it; further ones wait for their turn, within their total time. */
    public FarelineBuilder callsAtOnce(int most) {
        limits = limits.callsAtOnce(most);
        return this;
    }

    /** How large an answer may be, 8 MiB without it. */
    public FarelineBuilder answerLimit(int bytes) {
        limits = limits.answerBytes(bytes);
        return this;
    }

    /** Who calls, added to the library's own name: for Fareline's support. */
    public FarelineBuilder userAgent(String name) {
        if (!name.matches("[ -~]{0,100}")) throw new IllegalArgumentException("A user agent is plain text.");
        userAgent = name;
        return this;
    }

    /** The clock that expiry and time limits are judged by, and the randomness of pauses: for tests. */
    public FarelineBuilder surroundings(Clock clock, RandomGenerator random, Pause pause) {
        surroundings = new Surroundings(clock, random, pause);
        return this;
    }

    /** Connects to nothing yet: the first call fetches a token. */
    public Fareline build() {
        if (credentials == null) throw new IllegalStateException("A Fareline needs the credentials of an API client.");
        return new Fareline(Exchange.with(address, credentials, limits, surroundings, userAgent));
    }

    /** Waits between two attempts; {@link Thread#sleep(Duration)} but for tests. */
    @FunctionalInterface
    public interface Pause {
        /** Returns after that time. */
        void rest(Duration time) throws InterruptedException;
    }
}
