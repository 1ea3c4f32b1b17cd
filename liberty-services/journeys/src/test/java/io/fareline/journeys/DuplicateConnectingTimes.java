package io.fareline.journeys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fareline.journeys.DuplicateCases.Case;
import java.util.Map;

/** Connecting times with one more rule of their station, which is taken away afterwards. */
final class DuplicateConnectingTimes {
    private final DuplicateFixture fixture;

    DuplicateConnectingTimes(DuplicateFixture fixture) {
        this.fixture = fixture;
    }

    /** What has to be there, by the operation that is repeated on it. */
    Map<String, DuplicateCases.Preparation> all() {
        return Map.of(
                "PUT /v1/connecting-times", name -> set(UnsafeRequest.of(fixture.operator, name), "DXB"),
                "PUT /internal/v1/connecting-times", name -> set(UnsafeRequest.between("admin", "flight", name), "AUH"),
                "POST /v1/connecting-time-imports", name -> handIn(UnsafeRequest.of(fixture.operator, name), "DOH"),
                "POST /internal/v1/connecting-time-imports",
                        name -> handIn(UnsafeRequest.between("admin", "flight", name), "KWI"));
    }

    /** With the others that are set, since the list takes the place of all. */
    private static Case set(UnsafeRequest request, String station) {
        ObjectNode wanted = rules();
        wanted.withArray("/rules").addObject().put("station", station).put("minutes", 77);
        return new Case(request.body(wanted.toString()), () -> rulesOf(station), () -> forget(station));
    }

    private static Case handIn(UnsafeRequest request, String station) {
        String file = ConnectingTimeFile.of(station);
        return new Case(
                request.with("Content-Type", "text/plain").body(file), () -> rulesOf(station), () -> forget(station));
    }

    private static ObjectNode rules() {
        return UnsafeRequest.between("admin", "flight", "GET /internal/v1/connecting-times")
                .send()
                .is(200)
                .json()
                .deepCopy();
    }

    private static long rulesOf(String station) {
        return Databases.number("flight", "select count(*) from connecting_time_rule where station = ?", station);
    }

    private static void forget(String station) {
        Client.of("operator")
                .send(
                        "PUT",
                        "/v1/connecting-times?station=" + station,
                        "{\"rules\":[]}",
                        Map.of(
                                "Content-Type",
                                "application/json",
                                "Idempotency-Key",
                                java.util.UUID.randomUUID().toString()))
                .is(200);
    }
}
