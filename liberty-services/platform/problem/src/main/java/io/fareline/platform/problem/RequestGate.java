package io.fareline.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Refuses requests that the layers behind it would read in two ways or stumble over, before JAX-RS sees them: addresses
 * and headers with control characters or broken escapes, headers given twice that must be one, and compressed bodies.
 */
public class RequestGate extends HttpFilter {
    private static final List<String> SINGLE =
            List.of("Authorization", "Content-Type", "Content-Encoding", "Idempotency-Key", "If-Match");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ErrorPage.protect(response);
        Optional<Problem> refusal = refusal(request);
        if (refusal.isPresent()) ErrorPage.write(refusal.get(), request.getRequestURI(), response);
        else chain.doFilter(request, response);
    }

    private static Optional<Problem> refusal(HttpServletRequest request) {
        if (!HonestText.decodes(request.getRequestURI())) return invalid("The path is not valid UTF-8 in its escapes.");
        String query = request.getQueryString();
        if (query != null && !HonestText.decodes(query))
            return invalid("The query is not valid UTF-8 in its escapes, or has control characters.");
        for (String name : Collections.list(request.getHeaderNames()))
            for (String value : Collections.list(request.getHeaders(name)))
                if (HonestText.hasControls(value)) return invalid("A header has control characters.");
        for (String name : SINGLE)
            if (Collections.list(request.getHeaders(name)).size() > 1)
                return invalid("The header " + name + " is given more than once.");
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity"))
            return Optional.of(
                    Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "Bodies are taken as they are, not compressed."));
        return Optional.empty();
    }

    private static Optional<Problem> invalid(String detail) {
        return Optional.of(Problem.of(400, "INVALID_REQUEST", detail));
    }
}
