package io.fareline.client.recovery;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.IdempotencyKey;
import io.fareline.client.Page;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import io.fareline.client.transport.Pages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Has payment take over what only the provider knows. One person begins, by which no money moves; another one confirms
 * that what nobody holds a booking for goes back.
 */
public final class Adoptions {
    private static final int USUAL = 100;
    private static final String ALL = "/v1/support/adoptions";
    private static final TypeReference<Adoption> ADOPTION = new TypeReference<>() {};
    private static final TypeReference<Listed> LISTED = new TypeReference<>() {};
    private final Exchange exchange;

    record Listed(List<AdoptedPayment> payments, String after) {}

    record Beginning(Instant since) {}

    /** For {@link io.fareline.client.Fareline} to make. */
    public Adoptions(Exchange exchange) {
        this.exchange = exchange;
    }

    /** @param since the moment to which the databases went back, or somewhat before */
    public Adoption begin(Instant since) {
        return begin(since, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public Adoption begin(Instant since, IdempotencyKey key) {
        return exchange.send(Call.post(ALL, new Beginning(since), key), ADOPTION);
    }

    /** How far it is. */
    public Adoption get(UUID id) {
        return exchange.send(Call.get(one(id)), ADOPTION);
    }

    /** Confirms what another person began; with that the money goes back. */
    public Adoption confirm(UUID id) {
        return confirm(id, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public Adoption confirm(UUID id, IdempotencyKey key) {
        return exchange.send(Call.post(one(id) + "/confirmations", key), ADOPTION);
    }

    /** Payments that it took over. @param after cursor of a page, null for the first one */
    public Page<AdoptedPayment> payments(UUID id, String after, int limit) {
        var call = Call.get(one(id) + "/payments").with("after", after).with("limit", Pages.checked(limit));
        var listed = exchange.send(call, LISTED);
        return new Page<>(listed.payments, listed.after);
    }

    /** All of them; each page is asked for when it is needed. */
    public Stream<AdoptedPayment> payments(UUID id) {
        return Pages.all(after -> payments(id, after, USUAL));
    }

    private static String one(UUID id) {
        return ALL + "/" + id;
    }
}
