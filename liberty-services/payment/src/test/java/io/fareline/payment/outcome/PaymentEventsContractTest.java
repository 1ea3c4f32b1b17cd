package io.fareline.payment.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fareline.payment.intent.OperationKind;
import io.fareline.payment.intent.PaymentFact;
import io.fareline.payment.intent.PaymentFact.Kind;
import io.fareline.platform.money.Money;
import io.fareline.platform.testing.EventSchemas;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What payment tells keeps its contract. Events that the running service tells are held to it after each container test. */
class PaymentEventsContractTest {
    private final EventSchemas schemas = EventSchemas.approved();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyFactKeepsItsContract(Kind kind) {
        for (var operation : OperationKind.values())
            assertEquals(List.of(), faults(kind, new Money(10_000, "USD"), operation.name()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatBreaksItIsFound(Kind kind) {
        assertFalse(faults(kind, null, "CAPTURE").isEmpty());
        assertFalse(faults(kind, new Money(1, "USD"), "CHARGE").isEmpty());
    }

    private List<String> faults(Kind kind, Money amount, String operation) {
        var fact = new PaymentFact(
                kind,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "acme",
                UUID.randomUUID(),
                operation,
                amount,
                kind == Kind.REFUSED ? "CARD_DECLINED" : null);
        return schemas.faults(RecordOutcome.type(kind), JsonbBuilder.create().toJson(fact));
    }
}
