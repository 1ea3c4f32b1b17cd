package io.fareline.flight.offersearch;

import static io.fareline.flight.offer.Refusal.Reason.NOT_LOADED;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.offer.OfferTokens;
import io.fareline.flight.offer.Refusal;
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

    /** One state of the memory, for one answer. @throws Refusal NOT_LOADED until there is one */
    public SearchAnswer begin(Preferences wanted) {
        var state = onSale.state()
                .orElseThrow(() -> new Refusal(NOT_LOADED, "What is on sale is being read; ask again soon."));
        Instant now = clock.instant();
        var search = new SliceSearch(
                state.timetable(),
                wanted,
                minute(now.plus(settings.selling().minimumLead())),
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

    /** The first whole minute that is not before. */
    private static int minute(Instant instant) {
        return Math.toIntExact(Math.ceilDiv(instant.toEpochMilli(), 60_000L));
    }
}
