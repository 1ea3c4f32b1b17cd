package io.fareline.booking.reservation;

/** By what staff look for bookings. */
public enum Criterion {
    RECORD_LOCATOR("b.recordLocator = :value"),
    FAMILY_NAME("exists (select 1 from b.passengers p where p.familyNameKey = :value)"),
    TICKET_NUMBER("exists (select 1 from b.tickets t where t.number = :value and t.issuedAt is not null)"),
    EMAIL("lower(b.contact.email) = :value");

    private final String condition;

    Criterion(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
