package io.fareline.client.holdblock;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.Page;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import io.fareline.client.transport.Pages;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Clients that may place no holds, because they keep seats from others and do not pay. What they hold already stays. The same
 * decision again changes nothing, so that no key is needed; each one leaves an audit entry.
 */
public final class HoldBlocks {
    private static final int USUAL = 100;
    private static final String ALL = "/v1/hold-blocks";
    private static final TypeReference<HoldBlock> BLOCK = new TypeReference<>() {};
    private static final TypeReference<Listed> LISTED = new TypeReference<>() {};
    private final Exchange exchange;

    record Listed(List<HoldBlock> blocks, String after) {}

    record Wanted(String reason, Instant until) {}

    /** For {@link io.fareline.client.Fareline} to make. */
    public HoldBlocks(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Those that are blocked now, by their id.
     *
     * @param after cursor of a page, null for the first one
     */
    public Page<HoldBlock> page(String after, int limit) {
        var listed = exchange.send(Call.get(ALL).with("after", after).with("limit", Pages.checked(limit)), LISTED);
        return new Page<>(listed.blocks, listed.after);
    }

    /** All that are blocked now; each page is asked for when it is needed. */
    public Stream<HoldBlock> all() {
        return Pages.all(after -> page(after, USUAL));
    }

    /**
     * Lets a client place no holds, in the place of an earlier block.
     *
     * @param reason one line for staff
     * @param until null for good
     */
    public HoldBlock block(String client, String reason, Instant until) {
        return exchange.send(Call.put(one(client), new Wanted(reason, until), null), BLOCK);
    }

    /** Lets it place holds again. */
    public void lift(String client) {
        exchange.send(Call.delete(one(client)));
    }

    private static String one(String client) {
        return ALL + "/" + Call.segment(client);
    }
}
