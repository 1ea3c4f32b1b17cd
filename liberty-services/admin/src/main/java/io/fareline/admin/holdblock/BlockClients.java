package io.fareline.admin.holdblock;

import io.fareline.admin.audit.Audit;
import io.fareline.admin.audit.AuditedAction;
import io.fareline.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Has flight let a client place no holds, and lifts that again; each leaves an audit entry, and so does trying to. */
@ApplicationScoped
public class BlockClients {
    @Inject
    HoldBlockCalls flight;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    public JsonObject page(HoldBlockParameters query) {
        return flight.page(query);
    }

    public JsonObject block(String client, HoldBlockRequest wanted) {
        return audit.of(
                AuditedAction.BLOCK_CLIENT,
                "client " + client,
                () -> flight.block(caller.clientId(), client, wanted),
                _ -> wanted.until() == null ? "for good" : "until " + wanted.until());
    }

    public void lift(String client) {
        audit.of(
                AuditedAction.UNBLOCK_CLIENT,
                "client " + client,
                () -> {
                    flight.lift(caller.clientId(), client);
                    return client;
                },
                _ -> "may place holds");
    }
}
