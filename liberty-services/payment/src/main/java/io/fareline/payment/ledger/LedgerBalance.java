package io.fareline.payment.ledger;

import io.fareline.platform.money.Money;

/** What an account holds in one currency; negative where credits prevail, as on a liability. */
public record LedgerBalance(String account, Money balance) {}
