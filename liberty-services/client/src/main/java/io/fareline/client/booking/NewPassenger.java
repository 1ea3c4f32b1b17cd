package io.fareline.client.booking;

import java.time.LocalDate;

/** Who is to fly, named as in the travel document. */
public record NewPassenger(PassengerType type, String givenName, String familyName, LocalDate bornOn) {
    /** Refuses what cannot be booked. */
    public NewPassenger {
        if (type == PassengerType.UNKNOWN)
            throw new IllegalArgumentException("A passenger of an unknown type cannot be booked.");
    }

    /** From 12 years on. */
    public static NewPassenger adult(String givenName, String familyName, LocalDate bornOn) {
        return new NewPassenger(PassengerType.ADT, givenName, familyName, bornOn);
    }

    /** From 2 to under 12 years. */
    public static NewPassenger child(String givenName, String familyName, LocalDate bornOn) {
        return new NewPassenger(PassengerType.CHD, givenName, familyName, bornOn);
    }

    /** Under 2 years. */
    public static NewPassenger infant(String givenName, String familyName, LocalDate bornOn) {
        return new NewPassenger(PassengerType.INF, givenName, familyName, bornOn);
    }
}
