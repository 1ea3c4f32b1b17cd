package io.fareline.booking.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.booking.payment.PaymentAnswer.Refused;
import io.fareline.booking.payment.PaymentAnswer.Succeeded;
import io.fareline.booking.payment.PaymentAnswer.Unknown;
import io.fareline.booking.payment.PaymentClient.Charge;
import io.fareline.platform.problem.CalleeProblem;
import jakarta.ws.rs.ProcessingException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentClientTest {
    private static final Charge CHARGE = new Charge("acme", UUID.randomUUID(), UUID.randomUUID());

    @Test
    void anAnswerAboutThisOperationIsBelieved() {
        assertEquals(new Succeeded(), capture(_ -> intent("SUCCEEDED", CHARGE.operationId(), null)));
        assertEquals(
                new Refused("CARD_DECLINED"), capture(_ -> intent("REFUSED", CHARGE.operationId(), "CARD_DECLINED")));
    }

    @Test
    void anAnswerAboutAnotherOperationSaysNothing() {
        assertEquals(new Unknown(), capture(_ -> intent("SUCCEEDED", UUID.randomUUID(), null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "PENDING", "SOMETHING_NEW"})
    void whatIsNotSettledIsUnknown(String outcome) {
        assertEquals(new Unknown(), capture(_ -> intent(outcome, CHARGE.operationId(), null)));
    }

    @Test
    void aTimeOutIsNotADecline() {
        assertEquals(new Unknown(), capture(_ -> fail(new ProcessingException("read timed out"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429, 500, 503})
    void aFaultIsNotADecline(int status) {
        assertEquals(new Unknown(), capture(_ -> fail(new CalleeProblem(status, "X", "", null))));
    }

    @Test
    void aConflictIsADefiniteNoUnlessItInvitesToComeBack() {
        assertEquals(
                new Refused("NOT_CAPTURABLE"), capture(_ -> fail(new CalleeProblem(409, "NOT_CAPTURABLE", "", null))));
        var busy = new CalleeProblem(409, "OPERATION_IN_PROGRESS", "", Duration.ofSeconds(1));
        assertEquals(new Unknown(), capture(_ -> fail(busy)));
    }

    @Test
    void voidingWhatIsGoneAlreadySucceeds() {
        Function<String, Object> gone = method -> method.equals("get")
                ? new Intent(CHARGE.intentId(), "CANCELED", null)
                : fail(new CalleeProblem(409, "NOT_VOIDABLE", "", null));
        assertEquals(new Succeeded(), client(gone).voidAuthorization(CHARGE));
    }

    @Test
    void voidingWhatStandsIsRefused() {
        Function<String, Object> stands = method -> method.equals("get")
                ? new Intent(CHARGE.intentId(), "SUCCEEDED", null)
                : fail(new CalleeProblem(409, "NOT_VOIDABLE", "", null));
        assertEquals(new Refused("NOT_VOIDABLE"), client(stands).voidAuthorization(CHARGE));
    }

    private static PaymentAnswer capture(Function<String, Object> payment) {
        return client(payment).capture(CHARGE);
    }

    private static Intent intent(String outcome, UUID operation, String code) {
        return new Intent(
                CHARGE.intentId(), "REQUIRES_CAPTURE", new Intent.Operation(operation, "CAPTURE", outcome, code));
    }

    private static Object fail(RuntimeException failure) {
        throw failure;
    }

    private static PaymentClient client(Function<String, Object> payment) {
        var client = new PaymentClient();
        client.payment = new PaymentCalls();
        client.payment.api = (PaymentIntentsApi) Proxy.newProxyInstance(
                PaymentIntentsApi.class.getClassLoader(),
                new Class<?>[] {PaymentIntentsApi.class},
                (_, method, _) -> payment.apply(method.getName()));
        return client;
    }
}
