package io.fareline.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.platform.problem.BodyTooLarge;
import io.fareline.platform.problem.Problem;
import io.fareline.platform.problem.RequestBody;
import io.fareline.platform.security.Caller;
import io.fareline.platform.service.Configuration;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.Dispatcher;

/** The filters in the JAX-RS implementation that Liberty has, with a real PostgreSQL and without a server. */
final class ShopServer {
    static final int BODY_LIMIT = 100;
    static final int FILE_LIMIT = 1_000_000;

    final KeysFixture fixture = new KeysFixture();
    final OrdersResource orders = new OrdersResource(new OfThisThread());
    volatile String client = "client";
    private final Dispatcher dispatcher = MockDispatcherFactory.createDispatcher();

    ShopServer() {
        var answer = new AnswerFilter();
        answer.keeper = fixture.keeper();
        answer.settings = KeysFixture.SETTINGS;
        var factory = dispatcher.getProviderFactory();
        var key = keyFilter();
        factory.injectProperties(key);
        factory.injectProperties(answer);
        for (Object provider :
                List.of(key, answer, new AnswerWriter(), new ProblemWriter(), new TooLarge(), new OvertakenMapper()))
            factory.registerProviderInstance(provider);
        dispatcher.getRegistry().addSingletonResource(orders);
    }

    private KeyFilter keyFilter() {
        var key = new KeyFilter();
        key.keys = fixture.keys;
        key.idempotentRequest = orders.request;
        key.running = fixture.running;
        key.bodies = new BodyReader();
        key.bodies.bodies = new LimitedBody();
        key.bodies.configuration = new Configuration() {
            @Override
            public Optional<String> optionalText(String name) {
                return Optional.of(String.valueOf(FILE_LIMIT));
            }
        };
        key.caller = new Caller() {
            @Override
            public String clientId() {
                return client;
            }
        };
        return key;
    }

    MockHttpResponse post(String path, String key, String body) {
        try {
            var request = MockHttpRequest.post(path).content(body.getBytes()).contentType("text/plain");
            if (key != null) request.header("Idempotency-Key", key);
            var response = new MockHttpResponse();
            dispatcher.invoke(request, response);
            return response;
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    static void assertProblem(int status, String code, MockHttpResponse response) {
        assertEquals(status, response.getStatus());
        assertEquals(code, new String(response.getOutput()));
    }

    static String header(MockHttpResponse response, String name) {
        for (var header : response.getOutputHeaders().entrySet()) {
            Object value = header.getValue().getFirst();
            if (header.getKey().equalsIgnoreCase(name))
                return value instanceof EntityTag tag ? "\"" + tag.getValue() + "\"" : value.toString();
        }
        return null;
    }

    private static final class LimitedBody extends RequestBody {
        @Override
        public byte[] read(InputStream stream) {
            try {
                byte[] bytes = stream.readNBytes(BODY_LIMIT + 1);
                if (bytes.length > BODY_LIMIT) throw new BodyTooLarge(BODY_LIMIT);
                return bytes;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** What the request scope is in a container. */
    private static final class OfThisThread extends IdempotentRequest {
        private final ThreadLocal<IdempotentRequest> current = ThreadLocal.withInitial(IdempotentRequest::new);

        @Override
        void is(UUID effectId, int attempt) {
            current.get().is(effectId, attempt);
        }

        @Override
        public UUID effectId() {
            return current.get().effectId();
        }
    }

    @Provider
    public static class TooLarge implements ExceptionMapper<BodyTooLarge> {
        @Override
        public Response toResponse(BodyTooLarge refused) {
            return Response.status(413).build();
        }
    }

    /** Writes a problem's code alone. */
    @Provider
    public static class ProblemWriter implements MessageBodyWriter<Problem> {
        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return type == Problem.class;
        }

        @Override
        public void writeTo(
                Problem problem,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream out)
                throws IOException {
            out.write(problem.code().getBytes());
        }
    }
}
