package io.fareline.payment.ledger;

import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

/** The balances, for the back office. */
@Path("internal/v1/ledger-balances")
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
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
