package io.fareline.payment.ledger;

import io.fareline.platform.money.Money;

/**
 * One line of a ledger transaction.
 *
 * @param amount positive for a debit, negative for a credit, never nothing
 */
public record LedgerEntry(LedgerAccount account, Money amount) {
    public LedgerEntry {
        if (amount.isZero()) throw new IllegalArgumentException("An entry of nothing says nothing.");
    }

    static LedgerEntry debit(LedgerAccount account, Money amount) {
        return new LedgerEntry(account, positive(amount));
    }

    static LedgerEntry credit(LedgerAccount account, Money amount) {
        return new LedgerEntry(account, positive(amount).negate());
    }

    private static Money positive(Money amount) {
        if (amount.amount() <= 0) throw new IllegalArgumentException("A debit or a credit is more than nothing.");
        return amount;
    }
}
