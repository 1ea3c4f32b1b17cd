package io.fareline.flight.holdqueue;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** 503: nothing is wrong with the request. */
@Provider
public class SalesBusyMapper implements ExceptionMapper<SalesBusy> {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    @Override
    public Response toResponse(SalesBusy busy) {
        return Problems.unavailable(busy.getMessage(), RETRY_AFTER);
    }
}
