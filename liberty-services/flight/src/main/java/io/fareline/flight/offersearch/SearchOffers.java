package io.fareline.flight.offersearch;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.offer.OfferTokens;
import io.fareline.flight.onsale.OnSale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Answers questions from what this server has in memory; nothing here asks the database. */
@ApplicationScoped
public class SearchOffers {
    @Inject
    OnSale onSale;

    @Inject
    QuestionRules rules;

    @Inject
    OfferTokens tokens;

    @Inject
    FlightSettings settings;

    @Inject
    SearchMetrics metrics;

    @Inject
    Clock clock;

    /** The offers of one slice, in the order asked for. */
    OfferList search(Slice.Asked asked, Preferences wanted) {
        return metrics.counted(
                () -> answer(asked, wanted), list -> list.offers().size());
    }

    private OfferList answer(Slice.Asked asked, Preferences wanted) {
        rules.check(wanted.party());
        var slice = rules.slice(asked);
        var answer = begin(wanted);
        var offers = answer.find(slice).stream()
                .limit(wanted.limit())
                .map(answer::show)
                .toList();
        return new OfferList(offers, answer.asOf());
    }

    /** One state of the memory, for one answer. @throws io.fareline.flight.offer.Refusal NOT_LOADED until there is one */
    public SearchAnswer begin(Preferences wanted) {
        var state = onSale.loaded();
        Instant now = clock.instant();
        var search = new SliceSearch(
                state.timetable(),
                wanted,
                rules.soldFrom(),
                Math.toIntExact(settings.search().longestConnection().toMinutes()));
        return new SearchAnswer(
                search,
                state.asOf(),
                new OfferViews(
                        state.timetable(),
                        wanted.party(),
                        now.plus(settings.selling().offerLife()),
                        tokens::seal));
    }
}
