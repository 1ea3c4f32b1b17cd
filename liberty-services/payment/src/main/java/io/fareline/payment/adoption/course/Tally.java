package io.fareline.payment.adoption.course;

import io.fareline.payment.adoption.taking.Taken;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How many operations of the provider's record came to what. Those left to people are rows of their own. */
@Embeddable
record Tally(
        long known,
        long adopted,
        @Column(name = "without_effect") long withoutEffect,
        long contradicted) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0);

    Tally plus(Taken taken) {
        return switch (taken) {
            case KNOWN -> new Tally(known + 1, adopted, withoutEffect, contradicted);
            case ADOPTED -> new Tally(known, adopted + 1, withoutEffect, contradicted);
            case WITHOUT_EFFECT -> new Tally(known, adopted, withoutEffect + 1, contradicted);
            case CONTRADICTED -> new Tally(known, adopted, withoutEffect, contradicted + 1);
            case UNPLACED -> this;
        };
    }

    Tally plus(Tally other) {
        return new Tally(
                known + other.known,
                adopted + other.adopted,
                withoutEffect + other.withoutEffect,
                contradicted + other.contradicted);
    }

    AdoptionView.Operations view() {
        return new AdoptionView.Operations(known, adopted, withoutEffect, contradicted);
    }
}
