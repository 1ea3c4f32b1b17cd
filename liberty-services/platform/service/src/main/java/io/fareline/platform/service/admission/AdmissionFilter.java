package io.fareline.platform.service.admission;

import io.fareline.platform.problem.Problem;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The first thing that a request meets, before its token or its body is looked at. What is refused here was certainly
 * not begun: 503 with the code OVERLOADED says so. The server's own health checks do not pass here.
 */
@WebFilter("/*")
public class AdmissionFilter extends HttpFilter {
    private static final Logger LOG = Logger.getLogger(AdmissionFilter.class.getName());
    private static final long serialVersionUID = 1;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final byte[] REFUSAL = """
            {"type":"/problems/overloaded","title":"Overloaded","status":503,\
            "detail":"More was asked than can be done now; nothing was begun, and the same may be sent again.",\
            "code":"OVERLOADED"}""".getBytes(StandardCharsets.UTF_8);

    @Inject
    transient AdmissionSettings settings;

    @Inject
    transient Clock clock;

    private transient Admission admission;
    private transient Ranks ranks;
    private final AtomicInteger refused = new AtomicInteger();
    private volatile Instant nextLine = Instant.MIN;

    @PostConstruct
    void open() {
        admission = new Admission(settings.limits());
        ranks = settings.ranks();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String client = client(request);
        if (!isAdmitted(ranks.of(request.getMethod(), request.getRequestURI()), client)) {
            refuse(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            admission.leave(client);
        }
    }

    private boolean isAdmitted(Rank rank, String client) {
        try {
            return admission.enter(rank, client);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whoever shows the same token, on behalf of the same client. It is not verified yet, and nothing but turns rest on it. */
    private static String client(HttpServletRequest request) {
        return request.getHeader("Authorization") + " " + request.getHeader("Fareline-Acting-Client");
    }

    private void refuse(HttpServletResponse response) throws IOException {
        int count = refused.incrementAndGet();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setIntHeader("Retry-After", (int) settings.retryAfter().toSeconds() + count % settings.retrySpread());
        response.setContentLength(REFUSAL.length);
        response.getOutputStream().write(REFUSAL);
        tell(count);
    }

    private void tell(int count) {
        var now = clock.instant();
        if (now.isBefore(nextLine)) return;
        nextLine = now.plus(BETWEEN_LINES);
        LOG.log(Level.WARNING, "More is asked than can be done: {0} requests were refused so far.", count);
    }
}
