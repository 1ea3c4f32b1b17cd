package io.fareline.payment.ledger;

import io.fareline.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The books: transactions go in and never out. Rows are written as they are, for nothing here has a life after that. */
@ApplicationScoped
public class Ledger {
    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    /** Belongs to the caller's transaction. A second one for the same operation is refused by the database. */
    public void post(LedgerTransaction transaction) {
        entities.createNativeQuery("""
                        insert into ledger_transaction (id, operation_id, kind, occurred_at)
                        values (:id, :operation, :kind, :at)""")
                .setParameter("id", transaction.id())
                .setParameter("operation", transaction.operationId())
                .setParameter("kind", transaction.kind().name())
                .setParameter("at", transaction.occurredAt())
                .executeUpdate();
        int sequence = 1;
        for (LedgerEntry entry : transaction.entries()) post(transaction.id(), sequence++, entry);
    }

    /** What each account holds, debits positive, in order of account and currency. */
    public List<LedgerBalance> balances() {
        List<?> rows = entities.createNativeQuery(
                        "select account_code, currency, amount from ledger_balance order by account_code, currency")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new LedgerBalance((String) row[0], new Money(((Number) row[2]).longValue(), (String) row[1])))
                .toList();
    }

    private void post(UUID transaction, int sequence, LedgerEntry entry) {
        openAccount(entry);
        entities.createNativeQuery("""
                        insert into ledger_entry (transaction_id, sequence, account_code, currency, amount)
                        values (:transaction, :sequence, :account, :currency, :amount)""")
                .setParameter("transaction", transaction)
                .setParameter("sequence", sequence)
                .setParameter("account", entry.account().code())
                .setParameter("currency", entry.amount().currency())
                .setParameter("amount", entry.amount().amount())
                .executeUpdate();
    }

    private void openAccount(LedgerEntry entry) {
        entities.createNativeQuery(
                        "insert into ledger_account (code, currency) values (:code, :currency) on conflict do nothing")
                .setParameter("code", entry.account().code())
                .setParameter("currency", entry.amount().currency())
                .executeUpdate();
    }
}
