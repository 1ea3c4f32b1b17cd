package io.fareline.booking.selling;

import io.fareline.booking.party.Name;
import io.fareline.booking.party.Party;
import io.fareline.booking.party.PassengerType;
import io.fareline.booking.paying.PaymentRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a client wants to book.
 *
 * @param holdUntil null for as long as flight allows; never longer
 * @param paymentMethod the provider's token, with INSTANT only
 */
public record CreateBookingRequest(
        @NotNull @Size(min = 1, max = 16) List<@NotBlank @Size(max = 2048) String> offerIds,
        @NotNull @Size(min = 1, max = Party.MOST) List<@NotNull @Valid PassengerRequest> passengers,
        @NotNull @Valid ContactRequest contact,
        @NotNull Mode mode,
        Instant holdUntil,

        @Pattern(regexp = PaymentRequest.TOKEN, message = "must be a token of the payment provider")
        String paymentMethod) {
    /** Whether seats are held until they are paid, or bought in one step. */
    public enum Mode {
        HOLD,
        INSTANT
    }

    /** One passenger, named as the travel document has it. */
    public record PassengerRequest(
            @NotNull PassengerType type,

            @NotNull @Size(max = Name.LONGEST) @Pattern(regexp = Name.RULE, message = "must be a name in letters")
            String givenName,

            @NotNull @Size(max = Name.LONGEST) @Pattern(regexp = Name.RULE, message = "must be a name in letters")
            String familyName,

            @NotNull LocalDate bornOn) {}

    /** Whom to write to. */
    public record ContactRequest(
            @NotNull @Email @Size(min = 3, max = 254) String email,

            @Pattern(regexp = "\\+?[0-9][0-9 ().-]{4,23}", message = "must be a telephone number")
            String phone) {}
}
