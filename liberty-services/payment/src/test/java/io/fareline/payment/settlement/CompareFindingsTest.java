package io.fareline.payment.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.payment.provider.LookUp;
import io.fareline.payment.provider.PaymentProvider;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.ProviderOrder;
import io.fareline.payment.provider.RecordPage;
import io.fareline.payment.settlement.UnsettledOperations.Claimed;
import io.fareline.platform.money.Money;
import io.fareline.platform.service.Loops;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompareFindingsTest {
    private static final ProviderAnswer CAPTURED = new ProviderAnswer.Succeeded("cp_1");

    private final Deque<Claimed> due = new ArrayDeque<>();
    private final List<Object> compared = new ArrayList<>();

    @Test
    void whatTheProviderSaysIsComparedAndNothingIsSentToIt() {
        compare(new LookUp.Found(CAPTURED));
        assertEquals(List.of(CAPTURED, CAPTURED), compared);
    }

    @Test
    void thatItNeverSawAnythingIsComparedToo() {
        compare(new LookUp.NeverSeen());
        assertEquals(List.of("never seen", "never seen"), compared);
    }

    @Test
    void whileItSaysNothingNothingIsCompared() {
        compare(new LookUp.CannotTell("away"));
        compare(new LookUp.Found(new ProviderAnswer.Unknown("another amount")));
        assertEquals(List.of(), compared);
    }

    private void compare(LookUp lookUp) {
        due.addAll(List.of(capture(), capture()));
        var compare = new CompareFindings();
        compare.loops = new Loops();
        compare.provider = new PaymentProvider() {
            @Override
            public ProviderAnswer perform(ProviderOrder order) {
                throw new AssertionError("Comparing causes nothing.");
            }

            @Override
            public LookUp find(ProviderOrder order) {
                return lookUp;
            }

            @Override
            public RecordPage read(Instant since, String after, int limit) {
                throw new AssertionError("Nobody reads the record here.");
            }

            @Override
            public boolean supports(String currency) {
                return true;
            }
        };
        compare.found = new FoundOperations() {
            @Override
            public Optional<Claimed> claim() {
                return Optional.ofNullable(due.poll());
            }

            @Override
            public void compared(Claimed claimed, ProviderAnswer answer) {
                compared.add(answer);
            }

            @Override
            public void neverSeen(Claimed claimed) {
                compared.add("never seen");
            }
        };
        compare.compareDue();
    }

    private static Claimed capture() {
        return new Claimed(
                new UUID(0, 1),
                new ProviderOrder.Capture(new UUID(0, 9), new Money(100, "USD"), "au_1"),
                Optional.empty());
    }
}
