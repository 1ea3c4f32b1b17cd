package io.fareline.booking.party;

import jakarta.persistence.Embeddable;

/** Whom to write to about a booking. @param phone may be null */
@Embeddable
public record Contact(String email, String phone) {}
