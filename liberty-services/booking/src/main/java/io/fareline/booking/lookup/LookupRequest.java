package io.fareline.booking.lookup;

import io.fareline.booking.party.Name;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The record locator and a family name on the booking: together they are a password. */
public record LookupRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9]{6,13}", message = "must be 6 to 13 letters and digits")
        String recordLocator,

        @NotNull @Size(max = Name.LONGEST) @Pattern(regexp = Name.RULE, message = "must be a name in letters")
        String familyName) {}
