package io.fareline.payment.ledger;

/** The accounts of payment's ledger, each kept apart in every currency. */
public enum LedgerAccount {
    /** What the provider has captured for us and not paid out yet: an asset. */
    PROVIDER_CLEARING("provider-clearing"),
    /** What travellers have paid for and not flown yet: a liability. */
    UNEARNED_REVENUE("unearned-revenue");

    private final String code;

    LedgerAccount(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
