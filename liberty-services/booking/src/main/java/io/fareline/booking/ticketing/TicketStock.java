package io.fareline.booking.ticketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The serials of each carrier that nobody has drawn yet. Drawn in the transaction that writes the tickets. */
@ApplicationScoped
public class TicketStock {
    private static final String DRAW = """
            insert into ticket_stock as stock (accounting_code, next_serial) values (:code, 1 + :count)
            on conflict (accounting_code) do update set next_serial = stock.next_serial + :count
              where stock.next_serial + :count <= :end
            returning next_serial - :count""";

    @PersistenceContext(unitName = "fareline")
    EntityManager entities;

    /** That many consecutive numbers, or nothing where the carrier's stock has run out. */
    public Optional<TicketNumbers> draw(String accountingCode, int count) {
        List<?> first = entities.createNativeQuery(DRAW, Long.class)
                .setParameter("code", accountingCode)
                .setParameter("count", (long) count)
                .setParameter("end", TicketNumbers.LAST_SERIAL + 1)
                .getResultList();
        return first.stream().findFirst().map(serial -> new TicketNumbers(accountingCode, (Long) serial, count));
    }
}
