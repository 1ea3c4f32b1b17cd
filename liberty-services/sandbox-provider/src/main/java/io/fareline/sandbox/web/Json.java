package io.fareline.sandbox.web;

import static io.fareline.sandbox.problem.ErrorCode.INVALID_REQUEST;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fareline.sandbox.problem.ApiError;
import java.io.IOException;
import java.util.stream.Collectors;

/** Strict JSON: nothing unknown, nothing twice, no type bent into another. Refusals never repeat a value. */
public final class Json {
    private static final ObjectMapper MAPPER = mapper();

    private Json() {}

    /** The body as the given record, or 400. */
    public static <T> T read(byte[] body, Class<T> type) {
        try {
            var value = MAPPER.readValue(body, type);
            if (value == null) throw new ApiError(INVALID_REQUEST, "The body is null.");
            return value;
        } catch (IOException e) {
            throw new ApiError(INVALID_REQUEST, reason(e));
        }
    }

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass(), e);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case UnrecognizedPropertyException _ -> "The body has a property that is not known here.";
            case JsonMappingException mapping
            when !path(mapping).isEmpty() -> "The property %s has the wrong type.".formatted(path(mapping));
            default -> "The body is not the JSON object that is expected here.";
        };
    }

    /** Properties of ours only: an unknown one has been dealt with before. */
    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(Reference::getFieldName)
                .map(name -> name == null ? "[]" : name)
                .collect(Collectors.joining("."));
    }

    private static ObjectMapper mapper() {
        var factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(8).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        var builder = JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        for (var shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) builder.withCoercionConfig(LogicalType.Textual, config -> config.setCoercion(shape, CoercionAction.Fail));
        return builder.build();
    }
}
