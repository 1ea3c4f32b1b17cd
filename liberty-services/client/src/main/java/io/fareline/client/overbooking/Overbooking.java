package io.fareline.client.overbooking;

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
 * The overbooking rules. Of those that fit a flight the most specific holds: a named flight outweighs days of the week,
 * those a shorter time. Schedules follow them as they are imported, flights on sale when asked to. Who has not seen
 * what another one set is refused, with the code {@code CHANGED_MEANWHILE}.
 */
public final class Overbooking {
    private static final int USUAL = 200;
    private static final String RULES = "/v1/overbooking-rules";
    private static final String APPLICATIONS = "/v1/overbooking-applications";
    private static final TypeReference<Listed> LISTED = new TypeReference<>() {};
    private static final TypeReference<OverbookingRuleChange> CHANGE = new TypeReference<>() {};
    private static final TypeReference<OverbookingApplication> APPLICATION = new TypeReference<>() {};
    private final Exchange exchange;

    record Listed(List<OverbookingRule> rules, UUID after) {}

    /** For {@link io.fareline.client.Fareline} to make. */
    public Overbooking(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Some of the rules.
     *
     * @param carrier null for all
     * @param after cursor of a page, null for the first one
     */
    public Page<OverbookingRule> page(String carrier, String after, int limit) {
        var call = Call.get(RULES).with("carrier", carrier).with("after", after).with("limit", Pages.checked(limit));
        var listed = exchange.send(call, LISTED);
        return new Page<>(listed.rules, listed.after == null ? null : listed.after.toString());
    }

    /** All of them; each page is asked for when it is needed. */
    public Stream<OverbookingRule> all(String carrier) {
        return Pages.all(after -> page(carrier, after, USUAL));
    }

    /**
     * Sets a rule, in the place of the one for the same flights, cabin and days, if that is still the one that was
     * seen.
     */
    public OverbookingRuleChange set(NewOverbookingRule rule) {
        return set(rule, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public OverbookingRuleChange set(NewOverbookingRule rule, IdempotencyKey key) {
        return exchange.send(Call.post(RULES, rule, key), CHANGE);
    }

    /**
     * Deletes a rule that is still as it was seen; one that is not there stays so.
     *
     * @param seen its version
     */
    public OverbookingRuleChange delete(UUID id, String seen) {
        return delete(id, seen, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public OverbookingRuleChange delete(UUID id, String seen, IdempotencyKey key) {
        return exchange.send(Call.delete(RULES + "/" + id, key).with("seen", seen), CHANGE);
    }

    /** Has flights on sale follow the rules as they are now, some at a time; what is sold stays sold. */
    public OverbookingApplication apply(OverbookedFlights flights) {
        return apply(flights, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public OverbookingApplication apply(OverbookedFlights flights, IdempotencyKey key) {
        return exchange.send(Call.post(APPLICATIONS, flights, key), APPLICATION);
    }

    /** How far that has come. */
    public OverbookingApplication application(UUID id) {
        return exchange.send(Call.get(APPLICATIONS + "/" + id), APPLICATION);
    }
}
