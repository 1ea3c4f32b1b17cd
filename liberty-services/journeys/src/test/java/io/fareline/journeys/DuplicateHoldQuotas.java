package io.fareline.journeys;

import io.fareline.journeys.DuplicateCases.Case;
import java.util.Map;
import java.util.function.Function;

/** Quotas of clients that nobody else has, which are taken away afterwards. */
final class DuplicateHoldQuotas {
    private static final String QUOTA = "{\"holds\":7}";

    private final DuplicateFixture fixture;

    DuplicateHoldQuotas(DuplicateFixture fixture) {
        this.fixture = fixture;
    }

    /** What has to be there, by the operation that is repeated on it. */
    Map<String, DuplicateCases.Preparation> all() {
        return Map.of(
                "PUT /v1/hold-quotas/{client}", name -> set(UnsafeRequest.of(fixture.operator, name, "one"), "one"),
                "PUT /internal/v1/hold-quotas/{client}",
                        name -> set(UnsafeRequest.between("admin", "flight", name, "two"), "two"),
                "DELETE /v1/hold-quotas/{client}",
                        name -> removed("three", seen -> UnsafeRequest.of(fixture.operator, name + seen, "three")),
                "DELETE /internal/v1/hold-quotas/{client}",
                        name -> removed("four", seen -> UnsafeRequest.between("admin", "flight", name + seen, "four")));
    }

    private static Case set(UnsafeRequest request, String client) {
        return new Case(request.body(QUOTA), () -> quotas(client), () -> forget(client));
    }

    private static Case removed(String client, Function<String, UnsafeRequest> request) {
        var set = UnsafeRequest.between("admin", "flight", "PUT /internal/v1/hold-quotas/{client}", client)
                .body(QUOTA)
                .send()
                .is(200)
                .json();
        return new Case(
                request.apply("?seen=" + set.path("version").asText()), () -> 1 - quotas(client), () -> forget(client));
    }

    private static long quotas(String client) {
        return Databases.number("flight", "select count(*) from hold_quota where client = ?", client);
    }

    private static void forget(String client) {
        Databases.number(
                "flight",
                "with gone as (delete from hold_quota where client = ? returning 1) select count(*) from gone",
                client);
    }
}
