package io.fareline.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads request bodies into records and refuses, before any feature is asked: what is no JSON, names a key twice, has a
 * property that the record does not know or a value of another type, or breaks a constraint of the record. All faults
 * are reported at once, by the names that the client used.
 */
@Provider
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
public class JsonReader implements MessageBodyReader<Object> {
    private static final JsonReaderFactory TREES =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
    private static final Jsonb BINDING = JsonbBuilder.create();

    @Inject
    RequestBody body;

    @Inject
    Validator validator;

    @Inject
    @ConfigProperty(name = "fareline.http.json.depth", defaultValue = "16")
    int deepest;

    @Inject
    @ConfigProperty(name = "fareline.http.json.number", defaultValue = "40")
    int longestNumber;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() && MediaType.APPLICATION_JSON_TYPE.isCompatible(mediaType);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream) {
        byte[] bytes = body.read(stream);
        JsonOutline.fault(bytes, new JsonOutline.Limits(deepest, longestNumber)).ifPresent(fault -> {
            throw new InvalidRequest("The request body " + fault + ".", List.of());
        });
        JsonValue tree = tree(bytes);
        refuse(RecordShape.faults(tree, type));
        Object value = bind(bytes, type);
        refuse(violations(value));
        return value;
    }

    private static JsonValue tree(byte[] bytes) {
        if (bytes.length == 0)
            throw new InvalidRequest("The request has no body; this endpoint needs a JSON one.", List.of());
        try (var reader = TREES.createReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            return reader.readValue();
        } catch (JsonException | IllegalStateException notJson) {
            throw new InvalidRequest("The request body is not valid JSON, or names a property twice.", List.of());
        }
    }

    private static Object bind(byte[] bytes, Class<Object> type) {
        try {
            return BINDING.fromJson(new ByteArrayInputStream(bytes), type);
        } catch (JsonbException refusedByTheRecord) {
            throw new InvalidRequest("The request body has a value that does not fit its property.", List.of());
        }
    }

    private List<FieldError> violations(Object value) {
        var errors = new ArrayList<FieldError>();
        for (ConstraintViolation<Object> violation : validator.validate(value))
            errors.add(new FieldError(violation.getPropertyPath().toString(), violation.getMessage()));
        errors.sort((a, b) -> a.field().compareTo(b.field()));
        return errors;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) throw new InvalidRequest("The request body breaks " + count(errors) + ".", errors);
    }

    private static String count(List<FieldError> errors) {
        return errors.size() == 1 ? "a rule" : errors.size() + " rules";
    }
}
