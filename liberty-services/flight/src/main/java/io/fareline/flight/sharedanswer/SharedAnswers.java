package io.fareline.flight.sharedanswer;

import io.fareline.flight.onsale.OnSale;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Clock;
import java.util.function.Function;

/** Gives an answer that is kept, or has it made. */
@ApplicationScoped
public class SharedAnswers {
    private static final AttributeKey<String> KIND = AttributeKey.stringKey("kind");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("outcome");
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    OnSale onSale;

    @Inject
    SharedAnswerSettings settings;

    @Inject
    Clock clock;

    @Inject
    Instance<Meter> meters;

    private KeptAnswers kept;
    private LongCounter answers;

    @PostConstruct
    void prepare() {
        use(settings.kept());
        if (!meters.isResolvable()) return;
        var meter = meters.get();
        answers = meter.counterBuilder("shared.answers")
                .setUnit("{answer}")
                .setDescription("Answers that anybody may ask for: kept from before, or made")
                .build();
        meter.gaugeBuilder("shared.answers.kept")
                .ofLongs()
                .setUnit("By")
                .setDescription("Bytes of the answers that are kept")
                .buildWithCallback(bytes -> bytes.record(kept.bytes()));
    }

    void use(SharedAnswerSettings.Kept limits) {
        kept = new KeptAnswers(limits);
    }

    /**
     * @param question all that the answer depends on, in one form for each meaning
     * @param work makes the answer from what is on sale
     * @throws io.fareline.flight.offer.Refusal NOT_LOADED until it is known what is on sale
     */
    public <Q extends Record> SharedAnswer to(Q question, Function<OnSale.State, Object> work) {
        var state = onSale.loaded();
        var now = clock.instant();
        var known = kept.find(question, now, state.asOf());
        count(question, known.isPresent() ? "kept" : "made");
        return known.orElseGet(() -> {
            var made = SharedAnswer.of(JSON.toJson(work.apply(state)), now, state.asOf());
            kept.keep(question, made);
            return made;
        });
    }

    private void count(Record question, String outcome) {
        if (answers != null)
            answers.add(1, Attributes.of(KIND, question.getClass().getSimpleName(), OUTCOME, outcome));
    }
}
