package io.fareline.client.staff;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.IdempotencyKey;
import io.fareline.client.Page;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import io.fareline.client.transport.Pages;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Bookings that do not settle by themselves, and what a person does about them. Each action leaves an audit entry, and is
 * refused where the booking's state does not allow it.
 */
public final class BookingCases {
    private static final int USUAL = 100;
    private static final String ALL = "/v1/support/cases";
    private static final TypeReference<BookingCase> CASE = new TypeReference<>() {};
    private static final TypeReference<Listed> LISTED = new TypeReference<>() {};
    private final Exchange exchange;

    record Listed(List<BookingCase> cases, String after) {}

    /** For {@link io.fareline.client.Fareline} to make. */
    public BookingCases(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Open ones, the newest first and without their history.
     *
     * @param reason null for every reason
     * @param after cursor of a page, null for the first one
     */
    public Page<BookingCase> page(String reason, String after, int limit) {
        var call = Call.get(ALL).with("reason", reason).with("after", after).with("limit", Pages.checked(limit));
        var listed = exchange.send(call, LISTED);
        return new Page<>(listed.cases, listed.after);
    }

    /** All open ones, the newest first; each page is asked for when it is needed. */
    public Stream<BookingCase> all() {
        return all(null);
    }

    /** All open ones of that reason. */
    public Stream<BookingCase> all(String reason) {
        return Pages.all(after -> page(reason, after, USUAL));
    }

    /** One of them, open or closed, with its latest attempts. */
    public BookingCase get(UUID id) {
        return exchange.send(Call.get(one(id)), CASE);
    }

    /** Has the booking's present step asked for at once, instead of after its pause. */
    public BookingCase retry(UUID id) {
        return retry(id, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public BookingCase retry(UUID id, IdempotencyKey key) {
        return exchange.send(Call.post(one(id) + "/retries", key), CASE);
    }

    /** Gives the booking up: seats and authorization go back. */
    public BookingCase giveUp(UUID id) {
        return giveUp(id, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public BookingCase giveUp(UUID id, IdempotencyKey key) {
        return exchange.send(Call.post(one(id) + "/surrenders", key), CASE);
    }

    private static String one(UUID id) {
        return ALL + "/" + id;
    }
}
