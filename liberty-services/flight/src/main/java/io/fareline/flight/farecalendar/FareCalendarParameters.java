package io.fareline.flight.farecalendar;

import io.fareline.flight.fare.Party;
import io.fareline.flight.offersearch.QuestionRules;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.sharedanswer.RouteRules;
import io.fareline.flight.sharedanswer.SharedParameters;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;

/** The query of a calendar. The names of the fields are those of the parameters, for the problems that name them. */
public class FareCalendarParameters extends SharedParameters {
    @NotNull
    @QueryParam("origin")
    public String origin;

    @NotNull
    @QueryParam("destination")
    public String destination;

    @NotNull
    @QueryParam("from")
    public LocalDate from;

    @Min(1)
    @Max(30)
    @DefaultValue("30")
    @QueryParam("days")
    public int days;

    @DefaultValue("ECONOMY")
    @QueryParam("cabin")
    public Cabin cabin;

    @Min(0)
    @Max(99)
    @DefaultValue("1")
    @QueryParam("adults")
    public int adults;

    @Min(0)
    @Max(99)
    @DefaultValue("0")
    @QueryParam("children")
    public int children;

    @Min(0)
    @Max(99)
    @DefaultValue("0")
    @QueryParam("infants")
    public int infants;

    CalendarQuestion question(QuestionRules partyRules, RouteRules rules) {
        refuseOthers();
        var party = new Party(adults, children, infants);
        partyRules.check(party);
        return new CalendarQuestion(
                rules.asked(origin, destination, from, days), from.plusDays(days - 1L), cabin, party);
    }
}
