package io.fareline.sandbox.operation;

import io.fareline.sandbox.operation.Follow.Asked;
import io.fareline.sandbox.store.Database;
import io.fareline.sandbox.switches.Faults;
import io.fareline.sandbox.switches.Kind;
import io.fareline.sandbox.switches.Switches;
import io.fareline.sandbox.web.Access;
import io.fareline.sandbox.web.Answer;
import io.fareline.sandbox.web.Call;
import io.fareline.sandbox.web.Endpoint;
import io.fareline.sandbox.web.Route;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Everything that moves money, or promises to. */
public final class OperationRoutes {
    private final Database database;
    private final Switches switches;
    private final Faults faults;
    private final Authorizations authorizations = new Authorizations();
    private final Operations operations = new Operations();
    private final OneEffect oneEffect;
    private final Authorize authorize;
    private final Follow follow;

    public OperationRoutes(Surroundings surroundings) {
        database = surroundings.database();
        switches = surroundings.switches();
        faults = surroundings.faults();
        oneEffect = new OneEffect(database, operations, surroundings.clock());
        authorize = new Authorize(oneEffect, authorizations, surroundings.tokens(), surroundings);
        follow = new Follow(authorizations, surroundings.ids());
    }

    private record Nothing() {}

    private record Amount(Long amount) {}

    /** Finds the authorization that a path is about. */
    @FunctionalInterface
    private interface Target {
        String in(Connection connection) throws SQLException;
    }

    public List<Route> routes() {
        var one = "/v1/authorizations/{id}";
        return List.of(
                post("/v1/authorizations", this::authorize),
                post(one + "/authentication", call -> followUp(call, Kind.AUTHENTICATION, direct(call))),
                post(one + "/capture", call -> followUp(call, Kind.CAPTURE, direct(call))),
                post(one + "/void", call -> followUp(call, Kind.VOID, direct(call))),
                post(one + "/refunds", call -> followUp(call, Kind.REFUND, direct(call))),
                post("/v1/captures/{id}/refunds", call -> followUp(call, Kind.REFUND, throughCapture(call))));
    }

    private static Route post(String path, Endpoint endpoint) {
        return new Route("POST", path, Access.SECRET, endpoint);
    }

    private Answer authorize(Call call) throws InterruptedException {
        var key = call.idempotencyKey();
        var form = call.read(AuthorizationForm.class).checked();
        var request = new OneEffect.Request(Kind.AUTHORIZATION, key, call.hashWith(form));
        return faults.around(Kind.AUTHORIZATION, form.reference(), () -> authorize.with(form, request));
    }

    private Answer followUp(Call call, Kind kind, Target target) throws InterruptedException {
        var key = call.idempotencyKey();
        var content = content(call, kind);
        var request = new OneEffect.Request(kind, key, call.hashWith(content));
        return faults.around(
                kind,
                referenceOf(target),
                () -> oneEffect.of(
                        request,
                        (now, connection) -> follow.up(
                                connection, kind, target.in(connection), asked(kind, content.amount(), now))));
    }

    private static Amount content(Call call, Kind kind) {
        return switch (kind) {
            case CAPTURE, REFUND ->
                new Amount(Amounts.check(call.read(Amount.class).amount()));
            case AUTHORIZATION, AUTHENTICATION, VOID -> {
                call.readOptional(Nothing.class);
                yield new Amount(null);
            }
        };
    }

    private static Asked asked(Kind kind, Long amount, Instant now) {
        return switch (kind) {
            case AUTHORIZATION -> throw new IllegalArgumentException("an authorization follows nothing");
            case AUTHENTICATION -> new Asked(null, authorization -> authorization.authenticate(now));
            case CAPTURE -> new Asked(amount, authorization -> authorization.capture(amount, now));
            case VOID -> new Asked(null, authorization -> authorization.voided(now));
            case REFUND -> new Asked(amount, authorization -> authorization.refund(amount));
        };
    }

    private static Target direct(Call call) {
        return _ -> call.variable("id");
    }

    private Target throughCapture(Call call) {
        return connection -> operations.authorizationOfCapture(connection, call.variable("id"));
    }

    /** Looked up only when a switch asks for it. */
    private String referenceOf(Target target) {
        if (!switches.askForReferences()) return null;
        return database.transaction(connection ->
                authorizations.get(connection, target.in(connection)).terms().reference());
    }
}
