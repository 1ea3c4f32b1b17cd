package io.fareline.journeys;

import io.fareline.journeys.DuplicateCases.Case;
import java.util.Map;

/** Blocks of clients that nobody else has, which are lifted afterwards. */
final class DuplicateHoldBlocks {
    private static final String REASON = "{\"reason\":\"Of a journey\"}";

    private final DuplicateFixture fixture;

    DuplicateHoldBlocks(DuplicateFixture fixture) {
        this.fixture = fixture;
    }

    /** What has to be there, by the operation that is repeated on it. */
    Map<String, DuplicateCases.Preparation> all() {
        return Map.of(
                "PUT /v1/hold-blocks/{client}", name -> set(UnsafeRequest.of(fixture.operator, name, "one"), "one"),
                "PUT /internal/v1/hold-blocks/{client}",
                        name -> set(UnsafeRequest.between("admin", "flight", name, "two"), "two"),
                "DELETE /v1/hold-blocks/{client}",
                        name -> lifted(UnsafeRequest.of(fixture.operator, name, "three"), "three"),
                "DELETE /internal/v1/hold-blocks/{client}",
                        name -> lifted(UnsafeRequest.between("admin", "flight", name, "four"), "four"));
    }

    private static Case set(UnsafeRequest request, String client) {
        return new Case(request.body(REASON), () -> blocks(client), () -> lift(client));
    }

    private static Case lifted(UnsafeRequest request, String client) {
        UnsafeRequest.between("admin", "flight", "PUT /internal/v1/hold-blocks/{client}", client)
                .body(REASON)
                .send()
                .is(200);
        return new Case(request, () -> 1 - blocks(client), () -> lift(client));
    }

    private static long blocks(String client) {
        return Databases.number("flight", "select count(*) from hold_block where client = ?", client);
    }

    private static void lift(String client) {
        UnsafeRequest.between("admin", "flight", "DELETE /internal/v1/hold-blocks/{client}", client)
                .send()
                .is(204);
    }
}
