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
 * Payment operations that need people, and what they do about them. An outcome takes two: one proposes what was found,
 * another one confirms it. Each action leaves an audit entry.
 */
public final class PaymentCases {
    private static final int USUAL = 100;
    private static final String ALL = "/v1/support/payment-cases";
    private static final TypeReference<PaymentCase> CASE = new TypeReference<>() {};
    private static final TypeReference<Listed> LISTED = new TypeReference<>() {};
    private final Exchange exchange;

    record Listed(List<PaymentCase> cases, String after) {}

    /** For {@link io.fareline.client.Fareline} to make. */
    public PaymentCases(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Open ones, the newest first, without what was said and found.
     *
     * @param reason null for every reason
     * @param operationId null for every operation
     * @param after cursor of a page, null for the first one
     */
    public Page<PaymentCase> page(String reason, UUID operationId, String after, int limit) {
        var call = Call.get(ALL)
                .with("reason", reason)
                .with("operationId", operationId)
                .with("after", after)
                .with("limit", Pages.checked(limit));
        var listed = exchange.send(call, LISTED);
        return new Page<>(listed.cases, listed.after);
    }

    /** All open ones, the newest first; each page is asked for when it is needed. */
    public Stream<PaymentCase> all() {
        return all(null);
    }

    /** All open ones of that reason. */
    public Stream<PaymentCase> all(String reason) {
        return Pages.all(after -> page(reason, null, after, USUAL));
    }

    /** The open ones of the operation that a {@link BookingCase} waits for. */
    public Stream<PaymentCase> of(UUID operationId) {
        return Pages.all(after -> page(null, operationId, after, USUAL));
    }

    /** One of them, open or closed, with what was said and found. */
    public PaymentCase get(UUID id) {
        return exchange.send(Call.get(one(id)), CASE);
    }

    /** Has the provider asked at once, instead of after its pause. */
    public PaymentCase retry(UUID id) {
        return retry(id, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public PaymentCase retry(UUID id, IdempotencyKey key) {
        return exchange.send(Call.post(one(id) + "/retries", key), CASE);
    }

    /** Proposes how the operation ended; it replaces what was proposed before, and waits for another person. */
    public PaymentCase propose(UUID id, NewFinding finding) {
        return propose(id, finding, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public PaymentCase propose(UUID id, NewFinding finding, IdempotencyKey key) {
        return exchange.send(Call.post(one(id) + "/findings", finding, key), CASE);
    }

    /** Confirms what another person proposed; with that it is recorded. */
    public PaymentCase confirm(UUID id, UUID findingId) {
        return confirm(id, findingId, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public PaymentCase confirm(UUID id, UUID findingId, IdempotencyKey key) {
        return exchange.send(Call.post(one(id) + "/findings/" + findingId + "/confirmations", key), CASE);
    }

    private static String one(UUID id) {
        return ALL + "/" + id;
    }
}
