package io.fareline.admin.seatblock;

import io.fareline.admin.audit.Audit;
import io.fareline.admin.audit.AuditedAction;
import io.fareline.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

/** What staff do about flight's blocked seats; all but looking leaves an audit entry, and so does trying to. */
@ApplicationScoped
public class SeatBlocks {
    @Inject
    SeatBlockCalls flight;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    public JsonObject flight(String flightNumber, LocalDate operatingOn) {
        return flight.flight(flightNumber, operatingOn);
    }

    /** @param effectId names the request at flight too, so that a retry finds what the first one got there */
    public JsonObject change(SeatBlockChangeRequest wanted, UUID effectId) {
        return audit.of(
                AuditedAction.SET_SEAT_BLOCKS,
                subject(wanted),
                () -> flight.change(caller.clientId(), effectId.toString(), wanted),
                SeatBlocks::told);
    }

    private static String subject(SeatBlockChangeRequest wanted) {
        return "seats of " + wanted.flightNumber() + " of " + wanted.operatingOn() + " " + wanted.origin()
                + wanted.destination();
    }

    /** Which seats, and how many passengers had to move; who they are, flight keeps. */
    private static String told(JsonObject report) {
        return "blocked " + seats(report, "blocked") + ", unblocked " + seats(report, "unblocked") + ", moved "
                + report.getJsonArray("moved").size();
    }

    private static String seats(JsonObject report, String which) {
        String seats = report.getJsonArray(which).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.joining(" "));
        return seats.isEmpty() ? "none" : seats;
    }
}
