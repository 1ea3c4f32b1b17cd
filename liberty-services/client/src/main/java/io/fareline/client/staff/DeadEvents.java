package io.fareline.client.staff;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.Page;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import io.fareline.client.transport.Pages;
import java.util.List;
import java.util.stream.Stream;

/**
 * Events that the consumers of a service, such as {@code booking}, gave up. Each one is settled once: the same decision
 * again is answered as the first, so that no key is needed. Each decision leaves an audit entry.
 */
public final class DeadEvents {
    private static final int USUAL = 100;
    private static final TypeReference<DeadEvent> EVENT = new TypeReference<>() {};
    private static final TypeReference<Listed> LISTED = new TypeReference<>() {};
    private final Exchange exchange;

    record Listed(List<DeadEvent> deadEvents, String after) {}

    /** For {@link io.fareline.client.Fareline} to make. */
    public DeadEvents(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Those that nobody has settled, oldest first and without their bodies.
     *
     * @param after cursor of a page, null for the first one
     */
    public Page<DeadEvent> page(String service, String after, int limit) {
        var call = Call.get(of(service)).with("after", after).with("limit", Pages.checked(limit));
        var listed = exchange.send(call, LISTED);
        return new Page<>(listed.deadEvents, listed.after);
    }

    /** All that nobody has settled, oldest first; each page is asked for when it is needed. */
    public Stream<DeadEvent> all(String service) {
        return Pages.all(after -> page(service, after, USUAL));
    }

    /** One of them with its body. */
    public DeadEvent get(String service, long id) {
        return exchange.send(Call.get(one(service, id)), EVENT);
    }

    /** Has it heard once more, at once. */
    public DeadEvent requeue(String service, long id) {
        return exchange.send(Call.decide(one(service, id) + "/requeue"), EVENT);
    }

    /** Gives it up for good. */
    public DeadEvent discard(String service, long id) {
        return exchange.send(Call.decide(one(service, id) + "/discard"), EVENT);
    }

    private static String of(String service) {
        return "/v1/dead-events/" + Call.segment(service);
    }

    private static String one(String service, long id) {
        return of(service) + "/" + id;
    }
}
