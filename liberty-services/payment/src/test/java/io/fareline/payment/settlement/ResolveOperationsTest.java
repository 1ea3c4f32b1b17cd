package io.fareline.payment.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.payment.PaymentSettings;
import io.fareline.payment.intent.PaymentIntentView;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.ProviderOrder;
import io.fareline.payment.settlement.UnsettledOperations.Claimed;
import io.fareline.platform.money.Money;
import io.fareline.platform.service.Crew;
import io.fareline.platform.service.Loops;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ResolveOperationsTest {
    private static final ProviderAnswer SUCCEEDED = new ProviderAnswer.Succeeded("cp_1");
    private static final UUID HANGING = operation(1);

    private final Queue<Claimed> due = new ConcurrentLinkedQueue<>();
    private final List<UUID> settled = new CopyOnWriteArrayList<>();
    private final List<String> failed = new CopyOnWriteArrayList<>();
    private final CountDownLatch othersSettled = new CountDownLatch(20);

    @Test
    void aLookUpThatHangsHoldsUpNoOther() throws Exception {
        var answers = new CountDownLatch(1);
        var resolve = resolving(claimed -> {
            if (claimed.order().key().equals(HANGING)) waitFor(answers);
            return SUCCEEDED;
        });
        for (int i = 1; i <= 21; i++) due.add(capture(operation(i)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var crew = new Crew("resolving", 2, threads, resolve::next);
            // As the loop does, round after round.
            for (int round = 0; round < 3; round++) crew.call();
            boolean others = othersSettled.await(10, TimeUnit.SECONDS);
            boolean hanging = !settled.contains(HANGING);
            answers.countDown();
            assertTrue(others && hanging, settled.toString());
        }
        assertTrue(settled.contains(HANGING), "it is settled once it is answered");
    }

    @Test
    void whatFailsWithinPaymentIsGivenBackAndTheNextOneIsTakenUp() {
        var resolve = resolving(claimed -> {
            if (claimed.order().key().equals(operation(1))) throw new IllegalStateException("broken");
            return SUCCEEDED;
        });
        due.add(capture(operation(1)));
        due.add(capture(operation(2)));
        while (resolve.next()) continue;
        assertEquals(List.of("IllegalStateException"), failed);
        assertEquals(List.of(operation(2)), settled);
    }

    @Test
    void whereNothingIsDueAWorkerIsDone() {
        assertFalse(resolving(_ -> SUCCEEDED).next());
    }

    private ResolveOperations resolving(Function<Claimed, ProviderAnswer> answer) {
        var resolve = new ResolveOperations();
        resolve.clock = Clock.systemUTC();
        resolve.loops = new Loops();
        resolve.settings = new PaymentSettings();
        resolve.find = new FindOutcome() {
            @Override
            ProviderAnswer of(Claimed claimed) {
                return answer.apply(claimed);
            }
        };
        resolve.unsettled = new UnsettledOperations() {
            @Override
            public Optional<Claimed> claim(Instant at, Duration lease) {
                return Optional.ofNullable(due.poll());
            }
        };
        resolve.settle = new SettleOperation() {
            @Override
            public PaymentIntentView settle(UUID intentId, UUID operationId, ProviderAnswer given) {
                settled.add(operationId);
                if (!operationId.equals(HANGING)) othersSettled.countDown();
                return null;
            }

            @Override
            public void failed(UUID intentId, UUID operationId, String fault) {
                failed.add(fault);
            }
        };
        return resolve;
    }

    private static Claimed capture(UUID operation) {
        return new Claimed(
                new UUID(0, 0), new ProviderOrder.Capture(operation, new Money(100, "USD"), "au_1"), Optional.empty());
    }

    private static UUID operation(int number) {
        return new UUID(0, number);
    }

    private static void waitFor(CountDownLatch answers) {
        try {
            answers.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
