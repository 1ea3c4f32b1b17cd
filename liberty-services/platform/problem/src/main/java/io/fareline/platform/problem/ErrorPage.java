package io.fareline.platform.problem;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the server itself refuses or fails at, outside of JAX-RS: a problem as well, instead of the server's own page. */
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Jsonb JSON = JsonbBuilder.create();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean asked = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null;
        int status = asked ? 404 : (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        write(Mappers.said(status), path == null ? request.getRequestURI() : path.toString(), response);
    }

    /** Browsers shall not guess that an answer is something else than it says. */
    static void protect(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    static void write(Problem problem, String path, HttpServletResponse response) throws IOException {
        byte[] body = JSON.toJson(problem.asked(path, null)).getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        protect(response);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
