package io.fareline.payment.intent;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** The status of each refusal. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    private static final Duration SOON = Duration.ofSeconds(1);

    @Override
    public Response toResponse(Refusal refusal) {
        return switch (refusal.reason()) {
            case NO_SUCH_PAYMENT_INTENT -> problem(404, refusal);
            case AMOUNT_OUT_OF_RANGE, CURRENCY_DIFFERS, UNSUPPORTED_CURRENCY -> problem(400, refusal);
            case OPERATION_IN_PROGRESS ->
                Problems.retryLater(409, refusal.reason().name(), refusal.getMessage(), SOON);
            case PAYMENT_INTENT_ID_REUSED,
                    OPERATION_ID_REUSED,
                    NOT_AUTHORIZABLE,
                    NOT_AWAITING_AUTHENTICATION,
                    NOT_CAPTURABLE,
                    NOT_VOIDABLE,
                    NOT_REFUNDABLE,
                    CAPTURE_EXCEEDS_AUTHORIZATION,
                    REFUND_EXCEEDS_CAPTURE -> problem(409, refusal);
        };
    }

    private static Response problem(int status, Refusal refusal) {
        return Problems.response(status, refusal.reason(), refusal.getMessage());
    }
}
