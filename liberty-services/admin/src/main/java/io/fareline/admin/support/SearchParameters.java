package io.fareline.admin.support;

import io.fareline.platform.problem.InvalidRequest;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.stream.Stream;

/** What staff know of a booking: exactly one of these. */
public class SearchParameters {
    private static final int LONGEST = 200;

    @QueryParam("recordLocator")
    public String recordLocator;

    @QueryParam("familyName")
    public String familyName;

    @QueryParam("ticketNumber")
    public String ticketNumber;

    @QueryParam("email")
    public String email;

    SearchParameters checked() {
        var given = Stream.of(recordLocator, familyName, ticketNumber, email)
                .filter(Objects::nonNull)
                .toList();
        if (given.size() != 1)
            throw InvalidRequest.field(
                    "recordLocator", "give exactly one of recordLocator, familyName, ticketNumber and email");
        if (given.getFirst().isBlank() || given.getFirst().length() > LONGEST)
            throw InvalidRequest.field(by(), "must have 1 to " + LONGEST + " characters");
        return this;
    }

    /** Which property was asked by; the value itself is personal and stays out of the trail. */
    String by() {
        if (recordLocator != null) return "recordLocator";
        if (familyName != null) return "familyName";
        return ticketNumber != null ? "ticketNumber" : "email";
    }
}
