package io.fareline.payment.provider;

import io.fareline.platform.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One operation as the provider's own record has it, whoever asked for it.
 *
 * @param key the idempotency key that it was asked with: the id of our operation, where it was ours
 * @param authorization the provider's id of the authorization that it made or was about
 * @param reference what we had the provider show beside the payment: the booking's id, where it was ours
 * @param answer how it ended; a success without a reference is one that did nothing
 */
public record RecordedOperation(
        String key,
        Kind kind,
        String authorization,
        String reference,
        Money amount,
        ProviderAnswer answer,
        Instant at) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What it did. */
    public enum Kind {
        AUTHORIZATION,
        AUTHENTICATION,
        CAPTURE,
        VOID,
        REFUND,
        /** Something that payment never asks for. */
        OTHER
    }

    /** The id of our operation; empty where another hand did it. */
    public Optional<UUID> operationId() {
        return id(key);
    }

    /** Empty where it names none of our bookings. */
    public Optional<UUID> bookingId() {
        return id(reference);
    }

    /** Whether it changed anything at the provider, or nobody can tell. */
    public boolean hadEffect() {
        return switch (answer) {
            case ProviderAnswer.Succeeded(String made) -> made != null;
            case ProviderAnswer.ActionRequired _, ProviderAnswer.Unknown _ -> true;
            case ProviderAnswer.Refused _, ProviderAnswer.Abandoned _ -> false;
        };
    }

    private static Optional<UUID> id(String text) {
        return Optional.ofNullable(text)
                .filter(each -> ID.matcher(each).matches())
                .map(UUID::fromString);
    }
}
