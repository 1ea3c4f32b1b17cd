package io.fareline.flight.sharedanswer;

import io.fareline.flight.offersearch.QuestionRules;
import io.fareline.flight.offersearch.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** What may be asked of a route on some days: on the first of them the same as of an offer. */
@ApplicationScoped
public class RouteRules {
    @Inject
    QuestionRules rules;

    /** @throws io.fareline.flight.offer.Refusal as of an offer's slice on the first day */
    public AskedRoute asked(String origin, String destination, LocalDate from, int days) {
        var slice = rules.slice(new Slice.Asked("", origin, destination, from, null, null, null, null));
        LocalDate last = rules.lastSold(slice.origins());
        LocalDate until = from.plusDays(days - 1L);
        return new AskedRoute(
                origin, destination, slice.origins(), slice.destinations(), from, until.isAfter(last) ? last : until);
    }
}
