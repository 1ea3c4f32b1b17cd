package io.fareline.sandbox.card;

import static io.fareline.sandbox.problem.ErrorCode.INVALID_REQUEST;

import io.fareline.sandbox.problem.ApiError;
import io.fareline.sandbox.store.Database;
import io.fareline.sandbox.store.Ids;
import io.fareline.sandbox.web.Access;
import io.fareline.sandbox.web.Answer;
import io.fareline.sandbox.web.Call;
import io.fareline.sandbox.web.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** {@code POST /v1/tokens}: a card goes in, a token comes out. */
public final class Tokenize {
    private final Database database;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;
    private final Duration lifetime;

    public Tokenize(Database database, Tokens tokens, Ids ids, Clock clock, Duration lifetime) {
        this.database = database;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    private record Request(CardForm card) {}

    private record View(String id, String brand, String last4, Instant expiresAt) {}

    public Route route() {
        return new Route("POST", "/v1/tokens", Access.PUBLISHABLE, this::tokenize);
    }

    private Answer tokenize(Call call) {
        var card = call.read(Request.class).card();
        if (card == null) throw new ApiError(INVALID_REQUEST, "The property card is required.");
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var known = card.checked(YearMonth.from(now.atZone(ZoneOffset.UTC)));
        var token = new Token(
                ids.next("tok"),
                known.brand(),
                known.last4(),
                known.behaviour(),
                card.expiry(),
                now,
                now.plus(lifetime));
        database.transaction(connection -> {
            tokens.add(connection, token);
            return token;
        });
        return Answer.json(new View(token.id(), token.brand(), token.last4(), token.expiresAt()));
    }
}
