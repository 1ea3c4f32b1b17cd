package io.fareline.journeys;

import io.fareline.journeys.DuplicateCases.Case;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** Changes of inventory and overbooking rules, on a flight made for the purpose. */
final class DuplicateInventory {
    private static final LocalDate DAY = Trip.inDays(9);
    private final DuplicateFixture fixture;
    private final String flight = "X5" + ScheduleFile.freshNumber();

    DuplicateInventory(DuplicateFixture fixture) {
        this.fixture = fixture;
        new ScheduleFile("X5", Trip.inDays(2), Trip.inDays(11))
                .daily(Integer.parseInt(flight.substring(2)), "W5")
                .importedBy(fixture.operator, false)
                .is(200);
    }

    /** What has to be there, by the operation that is repeated on it. */
    Map<String, DuplicateCases.Preparation> all() {
        return Map.of(
                "POST /v1/inventory-changes", name -> change(UnsafeRequest.of(fixture.operator, name)),
                "POST /internal/v1/inventory-changes", name -> change(UnsafeRequest.between("admin", "flight", name)),
                "POST /v1/overbooking-rules", name -> rule(UnsafeRequest.of(fixture.operator, name), "1"),
                "POST /internal/v1/overbooking-rules",
                        name -> rule(UnsafeRequest.between("admin", "flight", name), "2"),
                "DELETE /v1/overbooking-rules/{id}",
                        name -> deletion((id, seen) -> UnsafeRequest.of(fixture.operator, name + seen, id)),
                "DELETE /internal/v1/overbooking-rules/{id}",
                        name -> deletion((id, seen) -> UnsafeRequest.between("admin", "flight", name + seen, id)),
                "POST /v1/overbooking-applications", name -> application(UnsafeRequest.of(fixture.operator, name)),
                "POST /internal/v1/overbooking-applications",
                        name -> application(UnsafeRequest.between("admin", "flight", name)));
    }

    private Case change(UnsafeRequest request) {
        var seen = UnsafeRequest.between("admin", "flight", "GET /internal/v1/inventories/" + flight + "/" + DAY)
                .send()
                .is(200)
                .json();
        String body = """
                {"flightNumber":"%s","from":"%s","to":"%s","seen":"%s","cabins":[{"cabin":"PREMIUM","authorised":%d}]}""".formatted(flight, DAY, DAY, seen.path("version").asText(), changes() % 2 == 0 ? 4 : 5);
        long before = changes();
        return new Case(request.body(body), () -> changes() - before);
    }

    private long changes() {
        return Databases.number(
                "flight", "select count(*) from inventory_change where report->>'flightNumber' = ?", flight);
    }

    private Case rule(UnsafeRequest request, String weekday) {
        String body = """
                {"carrier":"X5","cabin":"PREMIUM","from":"2000-01-01","to":"2000-01-09","weekdays":"%s","seats":1}""".formatted(weekday);
        return new Case(request.body(body), () -> rules(weekday), () -> forget(weekday));
    }

    private static long rules(String weekday) {
        return Databases.number(
                "flight",
                "select count(*) from overbooking_rule where carrier = 'X5' and first_on = '2000-01-01' and weekdays = ?",
                weekday);
    }

    private static void forget(String weekday) {
        Databases.number("flight", """
                with gone as (delete from overbooking_rule
                               where carrier = 'X5' and first_on = '2000-01-01' and weekdays = ? returning 1)
                select count(*) from gone""", weekday);
    }

    private static Case deletion(BiFunction<String, String, UnsafeRequest> request) {
        var id = UUID.randomUUID();
        Databases.number("flight", """
                insert into overbooking_rule (id, carrier, cabin, first_on, last_on, weekdays, percent, seats, most, set_by, set_at)
                values (?, 'X5', 'FIRST', '2001-01-01', date '2001-01-01' + (random() * 5000)::int, '1', 1, 0, 0, 'journey', now())
                returning 1""", id);
        return new Case(
                request.apply(id.toString(), "?seen=" + versionOf(id)),
                () -> 1 - Databases.number("flight", "select count(*) from overbooking_rule where id = ?", id));
    }

    private static String versionOf(UUID rule) {
        var rules = UnsafeRequest.between("admin", "flight", "GET /internal/v1/overbooking-rules?carrier=X5&limit=200")
                .send()
                .is(200)
                .json()
                .path("rules");
        for (var one : rules)
            if (one.path("id").asText().equals(rule.toString()))
                return one.path("version").asText();
        throw new AssertionError("There is no rule " + rule);
    }

    private Case application(UnsafeRequest request) {
        String body = "{\"carrier\":\"X5\",\"flightNumber\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}"
                .formatted(flight, DAY, DAY);
        long before = applications();
        return new Case(request.body(body), () -> applications() - before);
    }

    private long applications() {
        return Databases.number(
                "flight", "select count(*) from overbooking_application where carrier || number = ?", flight);
    }
}
