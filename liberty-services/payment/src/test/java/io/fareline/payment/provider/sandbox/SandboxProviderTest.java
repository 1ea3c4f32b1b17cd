package io.fareline.payment.provider.sandbox;

import static io.fareline.payment.provider.sandbox.Orders.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.payment.PaymentSettings;
import io.fareline.payment.provider.LookUp;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.RecordPage;
import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.Test;

class SandboxProviderTest {
    private final List<String> calls = new ArrayList<>();

    @Test
    void everyOrderGoesWithTheSecretKeyAndItsOwnKey() {
        for (var order : ALL) {
            var answer = provider(() -> operation("succeeded", null)).perform(order);
            assertInstanceOf(ProviderAnswer.Succeeded.class, answer);
        }
        assertEquals(
                List.of(
                        "authorize tok_1 10000 USD booking",
                        "authenticate au_1",
                        "capture au_1 10000",
                        "void au_1",
                        "refund cp_1 10000"),
                calls);
    }

    @Test
    void aLostAnswerIsUnknown() {
        for (var order : ALL) {
            var provider = provider(() -> fail(new SocketTimeoutException("Read timed out")));
            assertInstanceOf(ProviderAnswer.Unknown.class, provider.perform(order));
            assertInstanceOf(LookUp.CannotTell.class, provider.find(order));
        }
    }

    @Test
    void onlyWhatNeverConnectedOrWasSentAwayMayBeSentAgainAtOnce() {
        var refusedConnection = client(() -> fail(new RuntimeException(new ConnectException("Connection refused"))));
        assertThrows(ProviderUnreachable.class, () -> refusedConnection.send(CAPTURE));
        var unavailable = client(() -> error(503, "temporarily_unavailable"));
        assertThrows(ProviderUnreachable.class, () -> unavailable.send(CAPTURE));
        var slow = client(() -> fail(new SocketTimeoutException("Read timed out")));
        assertThrows(AnswerLost.class, () -> slow.send(CAPTURE));
        var wrongKey = client(() -> error(401, "invalid_key"));
        assertThrows(SandboxError.class, () -> wrongKey.send(CAPTURE));
    }

    @Test
    void aProviderThatCannotBeReachedOrIsLeftAloneIsUnknown() {
        assertInstanceOf(
                ProviderAnswer.Unknown.class, provider(() -> error(503, "x")).perform(CAPTURE));
        var open = provider(() -> {
            throw new CircuitBreakerOpenException("open");
        });
        assertInstanceOf(ProviderAnswer.Unknown.class, open.perform(CAPTURE));
        assertInstanceOf(LookUp.CannotTell.class, open.find(CAPTURE));
    }

    @Test
    void aLookUpFindsTheOutcomeOrSaysThatItWasNeverSeen() {
        var found = provider(() -> operation("refused", "card_declined")).find(AUTHORIZE);
        assertEquals(
                new LookUp.Found(new ProviderAnswer.Refused(io.fareline.payment.provider.RefusalCode.CARD_DECLINED)),
                found);
        assertEquals(
                new LookUp.NeverSeen(),
                provider(() -> error(404, "no_such_operation")).find(AUTHORIZE));
    }

    @Test
    void aMissingPageIsNotAnOperationThatWasNeverSeen() {
        assertInstanceOf(
                LookUp.CannotTell.class,
                provider(() -> error(404, "no_such_path")).find(AUTHORIZE));
        assertInstanceOf(
                LookUp.CannotTell.class,
                provider(() -> error(401, "invalid_key")).find(AUTHORIZE));
    }

    @Test
    void theRecordIsReadFromWhereItWasLeft() {
        var read = provider(() -> null).read(Instant.parse("2030-03-01T12:00:00Z"), "17", 50);
        assertEquals(new RecordPage.Read(List.of(), "2030-03-01T12:00:00Z 17 50", true), read);
    }

    @Test
    void aRecordThatCannotBeReadIsNotAnEmptyOne() {
        Supplier<SandboxOperation> refused = () -> error(401, "invalid_key");
        assertInstanceOf(RecordPage.CannotTell.class, provider(refused).read(Instant.EPOCH, null, 1));
        Supplier<SandboxOperation> lost = () -> fail(new SocketTimeoutException());
        assertInstanceOf(RecordPage.CannotTell.class, provider(lost).read(Instant.EPOCH, null, 1));
    }

    private SandboxProvider provider(Supplier<SandboxOperation> answer) {
        var provider = new SandboxProvider();
        provider.client = client(answer);
        return provider;
    }

    private SandboxClient client(Supplier<SandboxOperation> answer) {
        var client = new SandboxClient();
        client.api = new Api(answer);
        client.settings = new PaymentSettings() {
            @Override
            public String providerKey() {
                return "sk_test";
            }
        };
        return client;
    }

    private static SandboxOperation fail(Exception cause) {
        throw new ProcessingException(cause);
    }

    private static SandboxOperation error(int status, String code) {
        throw new SandboxError(status, code);
    }

    private final class Api implements SandboxApi {
        private final Supplier<SandboxOperation> answer;

        private Api(Supplier<SandboxOperation> answer) {
            this.answer = answer;
        }

        @Override
        public SandboxOperation authorize(String bearer, String key, SandboxAuthorization authorization) {
            return called(
                    bearer,
                    key,
                    "authorize " + authorization.token() + " " + authorization.amount() + " " + authorization.currency()
                            + " " + authorization.reference());
        }

        @Override
        public SandboxOperation authenticate(String bearer, String key, String authorization, SandboxNothing nothing) {
            return called(bearer, key, "authenticate " + authorization);
        }

        @Override
        public SandboxOperation capture(String bearer, String key, String authorization, SandboxAmount amount) {
            return called(bearer, key, "capture " + authorization + " " + amount.amount());
        }

        @Override
        public SandboxOperation cancel(String bearer, String key, String authorization, SandboxNothing nothing) {
            return called(bearer, key, "void " + authorization);
        }

        @Override
        public SandboxOperation refund(String bearer, String key, String capture, SandboxAmount amount) {
            return called(bearer, key, "refund " + capture + " " + amount.amount());
        }

        @Override
        public SandboxOperation operation(String bearer, String key) {
            return called(bearer, key, "operation");
        }

        @Override
        public SandboxApi.Page operations(String bearer, String since, String after, int limit) {
            answer.get();
            return new SandboxApi.Page(List.of(), since + " " + after + " " + limit, true);
        }

        private SandboxOperation called(String bearer, String key, String what) {
            assertEquals("Bearer sk_test", bearer);
            assertEquals(Orders.KEY.toString(), key);
            calls.add(what);
            return answer.get();
        }
    }
}
