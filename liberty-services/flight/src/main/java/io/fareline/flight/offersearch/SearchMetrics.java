package io.fareline.flight.offersearch;

import io.fareline.flight.offer.Refusal;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** How searches come out: what is searched for and not found is business that is missed. */
@ApplicationScoped
public class SearchMetrics {
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("outcome");

    @Inject
    Instance<Meter> meters;

    private LongCounter searches;

    @PostConstruct
    void export() {
        if (!meters.isResolvable()) return;
        searches = meters.get()
                .counterBuilder("flight.searches")
                .setUnit("{search}")
                .setDescription("Searches by outcome: found, empty, refused, not_loaded")
                .build();
    }

    /** Gives what the search gives. @param found how many offers are in it */
    public <T> T counted(Supplier<T> search, ToIntFunction<T> found) {
        try {
            T answer = search.get();
            count(found.applyAsInt(answer) > 0 ? "found" : "empty");
            return answer;
        } catch (Refusal refusal) {
            count(refusal.reason() == Refusal.Reason.NOT_LOADED ? "not_loaded" : "refused");
            throw refusal;
        }
    }

    private void count(String outcome) {
        if (searches != null) searches.add(1, Attributes.of(OUTCOME, outcome));
    }
}
