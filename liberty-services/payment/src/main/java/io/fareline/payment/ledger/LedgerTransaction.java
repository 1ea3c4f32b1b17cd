package io.fareline.payment.ledger;

import static io.fareline.payment.ledger.LedgerAccount.PROVIDER_CLEARING;
import static io.fareline.payment.ledger.LedgerAccount.UNEARNED_REVENUE;

import io.fareline.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one provider operation did to the books. One that does not balance cannot be made. */
public record LedgerTransaction(UUID id, UUID operationId, Kind kind, Instant occurredAt, List<LedgerEntry> entries) {
    /** Why money moved. */
    public enum Kind {
        CAPTURE,
        REFUND
    }

    public LedgerTransaction {
        entries = List.copyOf(entries);
        if (entries.size() < 2) throw new IllegalArgumentException("A ledger transaction has at least two entries.");
        var sums = entries.stream()
                .map(LedgerEntry::amount)
                .collect(Collectors.toMap(Money::currency, Function.identity(), Money::plus));
        if (sums.values().stream().anyMatch(sum -> !sum.isZero()))
            throw new IllegalArgumentException("A ledger transaction balances in every currency, not " + sums.values());
    }

    /** The provider holds the money, and we owe the flight. */
    public static LedgerTransaction capture(UUID id, UUID operationId, Money amount, Instant at) {
        return moved(id, operationId, Kind.CAPTURE, at, amount, PROVIDER_CLEARING, UNEARNED_REVENUE);
    }

    /** A capture backwards, whole or in part. */
    public static LedgerTransaction refund(UUID id, UUID operationId, Money amount, Instant at) {
        return moved(id, operationId, Kind.REFUND, at, amount, UNEARNED_REVENUE, PROVIDER_CLEARING);
    }

    private static LedgerTransaction moved(
            UUID id, UUID operationId, Kind kind, Instant at, Money amount, LedgerAccount debit, LedgerAccount credit) {
        var entries = List.of(LedgerEntry.debit(debit, amount), LedgerEntry.credit(credit, amount));
        return new LedgerTransaction(id, operationId, kind, at, entries);
    }
}
