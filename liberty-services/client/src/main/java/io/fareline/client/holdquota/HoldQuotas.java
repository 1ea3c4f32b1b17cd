package io.fareline.client.holdquota;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.Page;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import io.fareline.client.transport.Pages;
import java.util.List;
import java.util.stream.Stream;

/**
 * Clients that may hold more, or less, than is usual without paying. It counts from their next hold on; what they hold
 * stays. Who has not seen what another one set is refused, with the code {@code CHANGED_MEANWHILE}. The same decision
 * again finds itself done, so that no key is needed; each one leaves an audit entry.
 */
public final class HoldQuotas {
    private static final int USUAL = 100;
    private static final String ALL = "/v1/hold-quotas";
    private static final TypeReference<HoldQuota> QUOTA = new TypeReference<>() {};
    private static final TypeReference<Listed> LISTED = new TypeReference<>() {};
    private final Exchange exchange;

    record Listed(List<HoldQuota> quotas, String after) {}

    /** For {@link io.fareline.client.Fareline} to make. */
    public HoldQuotas(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Those of clients that have some of their own, by their id.
     *
     * @param after cursor of a page, null for the first one
     */
    public Page<HoldQuota> page(String after, int limit) {
        var listed = exchange.send(Call.get(ALL).with("after", after).with("limit", Pages.checked(limit)), LISTED);
        return new Page<>(listed.quotas, listed.after);
    }

    /** All of them; each page is asked for when it is needed. */
    public Stream<HoldQuota> all() {
        return Pages.all(after -> page(after, USUAL));
    }

    /** What a client may, also where it is what all may. */
    public HoldQuota of(String client) {
        return exchange.send(Call.get(one(client)), QUOTA);
    }

    /** Gives a client numbers of its own, in the place of those that were seen. */
    public HoldQuota set(String client, NewHoldQuota wanted) {
        return exchange.send(Call.put(one(client), wanted, null), QUOTA);
    }

    /**
     * Lets what is configured hold for a client again.
     *
     * @param seen version of what it has
     */
    public HoldQuota remove(String client, String seen) {
        return exchange.send(Call.delete(one(client)).with("seen", seen), QUOTA);
    }

    private static String one(String client) {
        return ALL + "/" + Call.segment(client);
    }
}
