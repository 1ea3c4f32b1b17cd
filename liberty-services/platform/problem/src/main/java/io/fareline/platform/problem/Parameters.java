package io.fareline.platform.problem;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Path and query parameters of a type. A value that does not parse is 400 and names the parameter, where JAX-RS by
 * itself answers 404 as if the resource did not exist.
 */
@Provider
public class Parameters implements ParamConverterProvider {
    private record Parser(Function<String, Object> parse, String rule) {}

    private static final Map<Class<?>, Parser> KNOWN = Map.of(
            LocalDate.class, new Parser(LocalDate::parse, "must be a date such as 2030-01-31"),
            Instant.class, new Parser(Instant::parse, "must be an instant such as 2030-01-31T12:00:00Z"),
            UUID.class, new Parser(UUID::fromString, "must be a UUID"),
            Integer.class, new Parser(Integer::valueOf, "must be a whole number"),
            int.class, new Parser(Integer::valueOf, "must be a whole number"),
            Long.class, new Parser(Long::valueOf, "must be a whole number"),
            long.class, new Parser(Long::valueOf, "must be a whole number"),
            Boolean.class, new Parser(Parameters::yesOrNo, "must be true or false"),
            boolean.class, new Parser(Parameters::yesOrNo, "must be true or false"));

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Parser parser = KNOWN.containsKey(type) ? KNOWN.get(type) : byReflection(type);
        if (parser == null) return null;
        String name = nameIn(annotations);
        return new ParamConverter<>() {
            @Override
            public T fromString(String value) {
                if (value == null) return null;
                try {
                    return (T) parser.parse.apply(value);
                } catch (RuntimeException malformed) {
                    throw InvalidRequest.field(name, parser.rule);
                }
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }

    private static Parser byReflection(Class<?> type) {
        if (type.isEnum()) return new Parser(value -> constant(type, value), RuleOf.constants(type));
        if (!type.isRecord()) return null;
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            return new Parser(value -> construct(constructor, value), "is malformed");
        } catch (NoSuchMethodException severalComponents) {
            return null;
        }
    }

    private static Object constant(Class<?> type, String value) {
        for (Object constant : type.getEnumConstants())
            if (((Enum<?>) constant).name().equals(value)) return constant;
        throw new IllegalArgumentException("no such constant");
    }

    private static Object construct(Constructor<?> constructor, String value) {
        try {
            return constructor.newInstance(value);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException refused) {
            throw new IllegalArgumentException(refused);
        }
    }

    private static Boolean yesOrNo(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static String nameIn(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) return query.value();
            if (annotation instanceof PathParam path) return path.value();
        }
        return "parameter";
    }

    private static final class RuleOf {
        static String constants(Class<?> type) {
            var names = new StringBuilder("must be one of");
            for (Object constant : type.getEnumConstants()) names.append(' ').append(((Enum<?>) constant).name());
            return names.toString();
        }
    }
}
