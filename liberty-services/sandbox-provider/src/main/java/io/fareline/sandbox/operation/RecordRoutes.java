package io.fareline.sandbox.operation;

import static io.fareline.sandbox.problem.ErrorCode.INVALID_CURSOR;
import static io.fareline.sandbox.problem.ErrorCode.INVALID_LIMIT;
import static io.fareline.sandbox.problem.ErrorCode.INVALID_REQUEST;
import static io.fareline.sandbox.problem.ErrorCode.NO_SUCH_OPERATION;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.fareline.sandbox.operation.Authorization.State;
import io.fareline.sandbox.problem.ApiError;
import io.fareline.sandbox.store.Database;
import io.fareline.sandbox.web.Access;
import io.fareline.sandbox.web.Answer;
import io.fareline.sandbox.web.Call;
import io.fareline.sandbox.web.Endpoint;
import io.fareline.sandbox.web.Route;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** The provider's record, for those who compare it with their own. */
public final class RecordRoutes {
    private static final int USUAL_PAGE = 50;
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final Database database;
    private final Clock clock;
    private final int longestPage;
    private final Authorizations authorizations = new Authorizations();
    private final Operations operations = new Operations();

    public RecordRoutes(Surroundings surroundings) {
        database = surroundings.database();
        clock = surroundings.clock();
        longestPage = surroundings.longestPage();
    }

    private record Page(@JsonRawValue String operations, String next, boolean hasMore) {}

    private record Balance(
            String currency, BigInteger captured, BigInteger refunded, BigInteger net, boolean consistent) {}

    private record AuthorizationView(
            String id,
            State state,
            boolean expired,
            long amount,
            String currency,
            String reference,
            long captured,
            long refunded,
            Instant createdAt,
            Instant expiresAt) {}

    public List<Route> routes() {
        return List.of(
                get("/v1/operations", this::page),
                get("/v1/operations/{key}", this::operation),
                get("/v1/authorizations/{id}", this::authorization),
                get("/v1/balance", this::balance));
    }

    private static Route get(String path, Endpoint endpoint) {
        return new Route("GET", path, Access.SECRET, endpoint);
    }

    private Answer operation(Call call) {
        return database.transaction(connection -> operations.kept(connection, call.variable("key")))
                .map(kept -> Answer.ok(kept.answer()))
                .orElseThrow(() -> new ApiError(
                        NO_SUCH_OPERATION, "Nothing was done with this key so far; a request may be on its way."));
    }

    private Answer page(Call call) {
        var after = call.query("after").map(RecordRoutes::cursor).orElse(0L);
        var limit = call.query("limit").map(this::limit).orElse(Math.min(USUAL_PAGE, longestPage));
        var since = call.query("since").map(RecordRoutes::instant).orElse(Instant.EPOCH);
        var found = database.transaction(connection -> operations.page(connection, since, after, limit + 1));
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = shown.isEmpty() ? after : shown.getLast().sequence();
        var lines = shown.stream()
                .map(entry -> new String(entry.answer(), StandardCharsets.UTF_8))
                .toList();
        return Answer.json(
                new Page("[" + String.join(",", lines) + "]", Long.toString(next), found.size() > shown.size()));
    }

    private Answer authorization(Call call) {
        var found = database.transaction(connection -> authorizations.get(connection, call.variable("id")));
        var terms = found.terms();
        return Answer.json(new AuthorizationView(
                found.id(),
                found.state(),
                found.isExpiredAt(clock.instant()),
                terms.amount(),
                terms.currency(),
                terms.reference(),
                found.money().captured(),
                found.money().refunded(),
                terms.createdAt(),
                terms.expiresAt()));
    }

    private Answer balance(Call call) {
        var currency = Amounts.checkCurrency(call.query("currency").orElse(null));
        var sums = database.transaction(connection -> operations.sums(connection, currency));
        var net = sums.captured().subtract(sums.refunded());
        return Answer.json(new Balance(currency, sums.captured(), sums.refunded(), net, sums.consistent()));
    }

    private static Instant instant(String given) {
        try {
            var moment = Instant.parse(given);
            if (!moment.isBefore(Instant.EPOCH) && moment.isBefore(END_OF_TIME)) return moment;
        } catch (DateTimeException e) {
            // Refused below, like a moment that no operation can be of.
        }
        throw new ApiError(INVALID_REQUEST, "The moment since is such as 2030-03-01T12:00:00Z.");
    }

    private static long cursor(String given) {
        if (!given.matches("[0-9]{1,18}")) throw new ApiError(INVALID_CURSOR, "The cursor after is a next of ours.");
        return Long.parseLong(given);
    }

    private int limit(String given) {
        var limit = given.matches("[0-9]{1,6}") ? Integer.parseInt(given) : 0;
        if (limit < 1 || limit > longestPage)
            throw new ApiError(INVALID_LIMIT, "The limit is a number from 1 to %d.".formatted(longestPage));
        return limit;
    }
}
