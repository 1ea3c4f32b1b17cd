package io.fareline.flight.fare;

import java.util.Optional;

/** Who travels together, by number. It may break the rules of a party; {@link #fault} says which. */
public record Party(int adults, int children, int infants) {
    public static final int LARGEST = 9;

    /** Why a party is not sold. */
    public enum Fault {
        PASSENGER_COUNT("A party has 1 to " + LARGEST + " passengers."),
        UNACCOMPANIED_CHILD("Children and infants travel with at least one adult."),
        INFANT_WITHOUT_ADULT("Each infant needs an adult of its own.");

        private final String rule;

        Fault(String rule) {
            this.rule = rule;
        }

        public String rule() {
            return rule;
        }
    }

    public Party {
        if (adults < 0 || children < 0 || infants < 0)
            throw new IllegalArgumentException("A party counts no negative passengers.");
    }

    /** Infants travel on a lap. */
    public int seats() {
        return adults + children;
    }

    public Optional<Fault> fault() {
        long passengers = (long) adults + children + infants;
        if (passengers < 1 || passengers > LARGEST) return Optional.of(Fault.PASSENGER_COUNT);
        if (infants > adults && adults > 0) return Optional.of(Fault.INFANT_WITHOUT_ADULT);
        if (adults == 0) return Optional.of(children > 0 ? Fault.UNACCOMPANIED_CHILD : Fault.INFANT_WITHOUT_ADULT);
        return Optional.empty();
    }

    public int count(PassengerType type) {
        return switch (type) {
            case ADT -> adults;
            case CHD -> children;
            case INF -> infants;
        };
    }
}
