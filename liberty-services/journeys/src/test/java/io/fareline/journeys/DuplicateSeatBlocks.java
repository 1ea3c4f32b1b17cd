package io.fareline.journeys;

import io.fareline.journeys.DuplicateCases.Case;
import java.time.LocalDate;
import java.util.Map;

/** Changes of blocked seats, on a flight made for the purpose. */
final class DuplicateSeatBlocks {
    private static final LocalDate DAY = Trip.inDays(9);
    private final DuplicateFixture fixture;
    private final String flight = "X2" + ScheduleFile.freshNumber();

    DuplicateSeatBlocks(DuplicateFixture fixture) {
        this.fixture = fixture;
        new ScheduleFile("X2", Trip.inDays(8), Trip.inDays(10))
                .daily(Integer.parseInt(flight.substring(2)), "W6")
                .importedBy(fixture.operator, false)
                .is(200);
    }

    /** What has to be there, by the operation that is repeated on it. */
    Map<String, DuplicateCases.Preparation> all() {
        return Map.of(
                "POST /v1/seat-block-changes", name -> change(UnsafeRequest.of(fixture.operator, name), "1A"),
                "POST /internal/v1/seat-block-changes",
                        name -> change(UnsafeRequest.between("admin", "flight", name), "1B"));
    }

    /** Blocked now or given back, whichever was not so: a change that is made twice would count twice. */
    private Case change(UnsafeRequest request, String seat) {
        var leg = UnsafeRequest.between("admin", "flight", "GET /internal/v1/seat-blocks/" + flight + "/" + DAY)
                .send()
                .is(200)
                .json()
                .path("legs")
                .path(0);
        String what = leg.path("blocks").toString().contains("\"" + seat + "\"")
                ? "\"unblock\":[\"" + seat + "\"]"
                : "\"block\":[{\"seat\":\"" + seat + "\",\"reason\":\"CREW\"}]";
        String body = """
                {"flightNumber":"%s","operatingOn":"%s","origin":"%s","destination":"%s","seen":"%s",%s}""".formatted(
                        flight,
                        DAY,
                        leg.path("origin").asText(),
                        leg.path("destination").asText(),
                        leg.path("version").asText(),
                        what);
        long before = changes();
        return new Case(request.body(body), () -> changes() - before);
    }

    private long changes() {
        return Databases.number(
                "flight", "select count(*) from seat_block_change where report->>'flightNumber' = ?", flight);
    }
}
