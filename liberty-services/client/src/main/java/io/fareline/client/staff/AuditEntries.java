package io.fareline.client.staff;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.Page;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import io.fareline.client.transport.Pages;
import java.util.List;
import java.util.stream.Stream;

/** The audit trail, newest first. */
public final class AuditEntries {
    private static final int USUAL = 100;
    private static final TypeReference<Listed> LISTED = new TypeReference<>() {};
    private final Exchange exchange;

    record Listed(List<AuditEntry> entries, String after) {}

    /** For {@link io.fareline.client.Fareline} to make. */
    public AuditEntries(Exchange exchange) {
        this.exchange = exchange;
    }

    /** @param after cursor of a page, null for the first one */
    public Page<AuditEntry> page(String after, int limit) {
        var call = Call.get("/v1/audit-entries").with("after", after).with("limit", Pages.checked(limit));
        var listed = exchange.send(call, LISTED);
        return new Page<>(listed.entries, listed.after);
    }

    /** All of them; each page is asked for when it is needed. */
    public Stream<AuditEntry> all() {
        return Pages.all(after -> page(after, USUAL));
    }
}
