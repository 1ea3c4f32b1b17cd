package io.fareline.client.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.fareline.client.IdempotencyKey;
import io.fareline.client.Money;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Arguments for any method of the library: everything that can be given, and each value of an enumeration in turn. */
final class Arguments {
    static final IdempotencyKey KEY = new IdempotencyKey("the caller's own");

    private Arguments() {}

    static List<Object[]> of(Method method) {
        var types = method.getGenericParameterTypes();
        int turns = Arrays.stream(types).mapToInt(Arguments::turns).max().orElse(1);
        return IntStream.range(0, turns)
                .mapToObj(turn ->
                        Arrays.stream(types).map(type -> one(type, turn)).toArray())
                .toList();
    }

    private static int turns(Type type) {
        if (type instanceof ParameterizedType list) return turns(list.getActualTypeArguments()[0]);
        var simple = (Class<?>) type;
        if (simple.isEnum()) return constants(simple).size();
        if (!isTakenApart(simple)) return 1;
        return Arrays.stream(simple.getRecordComponents())
                .mapToInt(part -> turns(part.getGenericType()))
                .max()
                .orElse(1);
    }

    private static Object one(Type type, int turn) {
        if (type instanceof ParameterizedType list) return List.of(one(list.getActualTypeArguments()[0], turn));
        var simple = (Class<?>) type;
        if (simple.isEnum())
            return constants(simple).get(turn % constants(simple).size());
        if (isTakenApart(simple)) return record(simple, turn);
        return Stream.of(
                        "text",
                        7,
                        7L,
                        true,
                        new byte[] {'a'},
                        KEY,
                        new Money(7, "EUR"),
                        new UUID(0, 1),
                        Duration.ofSeconds(1),
                        Instant.parse("2030-03-10T16:15:50Z"),
                        LocalDate.of(2030, 3, 10),
                        LocalTime.of(9, 30))
                .filter(value -> boxed(simple).isInstance(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No argument is known for " + simple));
    }

    /** Those that refuse any text are given whole. */
    private static boolean isTakenApart(Class<?> type) {
        return type.isRecord() && type != IdempotencyKey.class && type != Money.class;
    }

    private static List<?> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> !isDefault((Enum<?>) value))
                .toList();
    }

    /** What values of newer servers are read as, which nobody sends. */
    static boolean isDefault(Enum<?> value) {
        try {
            return value.getDeclaringClass().getField(value.name()).isAnnotationPresent(JsonEnumDefaultValue.class);
        } catch (NoSuchFieldException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object record(Class<?> type, int turn) {
        var parts = type.getRecordComponents();
        var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            return canonical.newInstance(Arrays.stream(parts)
                    .map(part -> one(part.getGenericType(), turn))
                    .toArray());
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError("Cannot make a " + type, failure);
        }
    }

    private static Class<?> boxed(Class<?> type) {
        if (type == int.class) return Integer.class;
        if (type == long.class) return Long.class;
        return type == boolean.class ? Boolean.class : type;
    }
}
