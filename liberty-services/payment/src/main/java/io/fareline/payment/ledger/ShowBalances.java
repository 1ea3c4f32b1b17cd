package io.fareline.payment.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows what every account holds. */
@ApplicationScoped
public class ShowBalances {
    @Inject
    Ledger ledger;

    @Transactional
    public List<LedgerBalance> all() {
        return ledger.balances();
    }
}
