package io.fareline.payment.ledger;

import static io.fareline.payment.ledger.LedgerAccount.PROVIDER_CLEARING;
import static io.fareline.payment.ledger.LedgerAccount.UNEARNED_REVENUE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerTransactionTest {
    private static final Instant AT = Instant.parse("2030-03-01T12:00:00Z");
    private static final UUID ID = new UUID(0, 1);

    @Test
    void aCaptureDebitsTheProviderAndCreditsWhatIsUnearned() {
        var entries = LedgerTransaction.capture(ID, ID, usd(100), AT).entries();
        assertEquals(
                List.of(new LedgerEntry(PROVIDER_CLEARING, usd(100)), new LedgerEntry(UNEARNED_REVENUE, usd(-100))),
                entries);
    }

    @Test
    void aRefundIsACaptureBackwards() {
        var entries = LedgerTransaction.refund(ID, ID, usd(100), AT).entries();
        assertEquals(
                List.of(new LedgerEntry(UNEARNED_REVENUE, usd(100)), new LedgerEntry(PROVIDER_CLEARING, usd(-100))),
                entries);
    }

    @Test
    void anUnbalancedTransactionCannotBeMade() {
        assertRefused(new LedgerEntry(PROVIDER_CLEARING, usd(100)), new LedgerEntry(UNEARNED_REVENUE, usd(-99)));
    }

    @Test
    void aBalanceAcrossCurrenciesIsNone() {
        assertRefused(
                new LedgerEntry(PROVIDER_CLEARING, usd(100)),
                new LedgerEntry(UNEARNED_REVENUE, new Money(-100, "EUR")));
    }

    @Test
    void eachCurrencyBalancesByItself() {
        var entries = List.of(
                new LedgerEntry(PROVIDER_CLEARING, usd(100)),
                new LedgerEntry(PROVIDER_CLEARING, new Money(7, "EUR")),
                new LedgerEntry(UNEARNED_REVENUE, usd(-100)),
                new LedgerEntry(UNEARNED_REVENUE, new Money(-7, "EUR")));
        var transaction = new LedgerTransaction(ID, ID, LedgerTransaction.Kind.CAPTURE, AT, entries);
        assertEquals(entries, transaction.entries());
    }

    @Test
    void oneEntryOrNoneIsNoTransaction() {
        assertRefused();
        assertRefused(new LedgerEntry(PROVIDER_CLEARING, usd(100)));
    }

    @Test
    void anEntryOfNothingCannotBeMade() {
        assertThrows(IllegalArgumentException.class, () -> new LedgerEntry(PROVIDER_CLEARING, usd(0)));
        assertThrows(IllegalArgumentException.class, () -> LedgerTransaction.capture(ID, ID, usd(-1), AT));
    }

    @Test
    void aSumThatOverflowsIsNoBalance() {
        var entry = new LedgerEntry(PROVIDER_CLEARING, usd(Long.MAX_VALUE));
        assertThrows(
                ArithmeticException.class,
                () -> new LedgerTransaction(ID, ID, LedgerTransaction.Kind.CAPTURE, AT, List.of(entry, entry, entry)));
    }

    private static void assertRefused(LedgerEntry... entries) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new LedgerTransaction(ID, ID, LedgerTransaction.Kind.CAPTURE, AT, List.of(entries)));
    }

    private static Money usd(long amount) {
        return new Money(amount, "USD");
    }
}
