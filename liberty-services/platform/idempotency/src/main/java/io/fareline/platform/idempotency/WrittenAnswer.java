package io.fareline.platform.idempotency;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.TreeMap;

/** Writes an answer as it would be sent, inside of any compression, which each client negotiates for itself. */
final class WrittenAnswer {
    private static final byte[] NOTHING = {};

    private WrittenAnswer() {}

    static KeptAnswer of(ContainerResponseContext response, Providers providers) throws IOException {
        if (!response.hasEntity()) return new KeptAnswer(response.getStatus(), named(response), NOTHING);
        var type = response.getMediaType() == null ? MediaType.APPLICATION_OCTET_STREAM_TYPE : response.getMediaType();
        byte[] bytes = bytes(response, providers, type);
        var headers = named(response);
        headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, type.toString());
        return new KeptAnswer(response.getStatus(), headers, bytes);
    }

    @SuppressWarnings("unchecked")
    private static byte[] bytes(ContainerResponseContext response, Providers providers, MediaType type)
            throws IOException {
        var annotations = response.getEntityAnnotations();
        var writer = (MessageBodyWriter<Object>)
                providers.getMessageBodyWriter(response.getEntityClass(), response.getEntityType(), annotations, type);
        if (writer == null) throw new IOException("Nothing writes " + response.getEntityClass() + " as " + type);
        var bytes = new ByteArrayOutputStream();
        writer.writeTo(
                response.getEntity(),
                response.getEntityClass(),
                response.getEntityType(),
                annotations,
                type,
                response.getHeaders(),
                bytes);
        return bytes.toByteArray();
    }

    private static TreeMap<String, String> named(ContainerResponseContext response) {
        var named = new TreeMap<String, String>();
        response.getStringHeaders().forEach((name, values) -> {
            if (values.isEmpty()) return;
            KeptAnswer.NAMED.stream()
                    .filter(name::equalsIgnoreCase)
                    .forEach(known -> named.put(known, values.getFirst()));
        });
        return named;
    }
}
