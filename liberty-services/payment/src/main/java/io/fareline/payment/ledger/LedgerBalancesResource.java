package io.fareline.payment.ledger;

import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The balances, for the back office. */
@Path("internal/v1/ledger-balances")
@InternalOnly(callers = "admin")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerBalancesResource {
    @Inject
    ShowBalances show;

    @GET
    @RolesAllowed("internal")
    public List<LedgerBalance> all() {
        return show.all();
    }
}
