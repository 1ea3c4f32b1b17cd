package io.fareline.journeys;

import io.fareline.journeys.DuplicateCases.Case;
import java.util.Map;
import java.util.function.Function;

/** Plans of seats of aircraft that nobody flies, which are taken away afterwards. */
final class DuplicateSeatLayouts {
    private static final String CABIN = "{\"cabin\":\"ECONOMY\",\"columns\":\"ABC DEF\",\"firstRow\":7,\"lastRow\":7}";

    private final DuplicateFixture fixture;

    DuplicateSeatLayouts(DuplicateFixture fixture) {
        this.fixture = fixture;
    }

    /** What has to be there, by the operation that is repeated on it. */
    Map<String, DuplicateCases.Preparation> all() {
        return Map.of(
                "PUT /v1/seat-layouts", name -> set("QA1", of -> UnsafeRequest.of(fixture.operator, name + of)),
                "PUT /internal/v1/seat-layouts",
                        name -> set("QA2", of -> UnsafeRequest.between("admin", "flight", name + of)),
                "DELETE /v1/seat-layouts", name -> removed("QA3", of -> UnsafeRequest.of(fixture.operator, name + of)),
                "DELETE /internal/v1/seat-layouts",
                        name -> removed("QA4", of -> UnsafeRequest.between("admin", "flight", name + of)));
    }

    /** The sum of versions: a plan that is set twice would count twice. */
    private static Case set(String type, Function<String, UnsafeRequest> request) {
        return new Case(request.apply(of(type)).body(plan(type)), () -> versions(type), () -> forget(type));
    }

    private static Case removed(String type, Function<String, UnsafeRequest> request) {
        UnsafeRequest.between("admin", "flight", "PUT /internal/v1/seat-layouts" + of(type))
                .body(plan(type))
                .send()
                .is(200);
        return new Case(request.apply(of(type) + "&seen=" + seen(type)), () -> 1 - versions(type), () -> forget(type));
    }

    private static String plan(String type) {
        return "{\"cabins\":[" + CABIN + "],\"seen\":\"" + seen(type) + "\"}";
    }

    private static String seen(String type) {
        return UnsafeRequest.between("admin", "flight", "GET /internal/v1/seat-layouts" + of(type))
                .send()
                .is(200)
                .json()
                .path("version")
                .asText();
    }

    private static String of(String type) {
        return "?carrier=X6&configuration=Y6&aircraftType=" + type;
    }

    private static long versions(String type) {
        return Databases.number(
                "flight",
                "select coalesce(sum(version), 0) from seat_layout where carrier = 'X6' and aircraft_type = ?",
                type);
    }

    private static void forget(String type) {
        Databases.number("flight", """
                with gone as (delete from seat_layout where carrier = 'X6' and aircraft_type = ? returning 1)
                select count(*) from gone""", type);
    }
}
