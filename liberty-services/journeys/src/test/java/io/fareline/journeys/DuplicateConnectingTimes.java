package io.fareline.journeys;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Connecting times with one more rule, which are put back afterwards. */
final class DuplicateConnectingTimes {
    private DuplicateConnectingTimes() {}

    static DuplicateCases.Case of(String operation) {
        var set = UnsafeRequest.between("admin", "flight", operation);
        var before = UnsafeRequest.between("admin", "flight", operation.replace("PUT", "GET"))
                .send()
                .is(200)
                .json();
        ObjectNode wanted = before.deepCopy();
        wanted.withArray("/rules").addObject().put("station", "DXB").put("minutes", 77);
        return new DuplicateCases.Case(
                set.body(wanted.toString()),
                () -> Databases.number("flight", "select count(*) from connecting_time_rule where station = 'DXB'"),
                () -> set.body(before.toString()).send().is(200));
    }
}
