package io.fareline.booking.selling;

import io.fareline.platform.service.Randomness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Draws record locators: six characters without 0 O 1 I L, from a secure source, for with the name they are a password. */
@ApplicationScoped
public class RecordLocators {
    static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    static final int LENGTH = 6;

    @Inject
    Randomness randomness;

    /** One that may be taken already: the database decides. */
    public String next() {
        var locator = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) locator.append(ALPHABET.charAt(randomness.nextInt(ALPHABET.length())));
        return locator.toString();
    }
}
