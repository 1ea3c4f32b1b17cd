package io.fareline.platform.problem;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Compares a JSON value with the record that it is meant for and names every property that is unknown or of another
 * type, which the JSON binding does not: it ignores the first and explains the second in terms of Java. What is absent
 * or null is left to the record's constraints.
 */
final class RecordShape {
    private static final int MOST_FAULTS = 20;

    private final List<FieldError> faults = new ArrayList<>();

    static List<FieldError> faults(JsonValue value, Class<?> record) {
        var shape = new RecordShape();
        shape.compare("", value, record);
        return shape.faults;
    }

    private void compare(String path, JsonValue value, Type type) {
        if (faults.size() >= MOST_FAULTS || value.getValueType() == JsonValue.ValueType.NULL && !path.isEmpty()) return;
        if (type instanceof ParameterizedType list && List.class == list.getRawType())
            compareItems(path, value, list.getActualTypeArguments()[0]);
        else if (type instanceof Class<?> record && record.isRecord()) compareObject(path, value, record);
        else if (type instanceof Class<?> leaf && !fits(value, leaf)) fault(path, "must be " + inWords(leaf));
    }

    private void compareItems(String path, JsonValue value, Type itemType) {
        if (!(value instanceof JsonArray items)) {
            fault(path, "must be a list");
            return;
        }
        for (int i = 0; i < items.size() && faults.size() < MOST_FAULTS; i++) {
            String itemPath = path + "[" + i + "]";
            if (items.get(i).getValueType() == JsonValue.ValueType.NULL) fault(itemPath, "must not be null");
            else compare(itemPath, items.get(i), itemType);
        }
    }

    private void compareObject(String path, JsonValue value, Class<?> record) {
        if (!(value instanceof JsonObject object)) {
            fault(path.isEmpty() ? "" : path, "must be an object");
            return;
        }
        Map<String, Type> components = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents())
            components.put(component.getName(), component.getGenericType());
        boolean tolerant = record.isAnnotationPresent(TolerantReader.class);
        object.forEach((name, property) -> {
            String propertyPath = path.isEmpty() ? name : path + "." + name;
            if (components.containsKey(name)) compare(propertyPath, property, components.get(name));
            else if (!tolerant) fault(shortened(propertyPath), "is not a property of this request");
        });
    }

    private void fault(String path, String rule) {
        if (faults.size() < MOST_FAULTS) faults.add(new FieldError(path, rule));
    }

    /** A client's own words come back, but not a page of them. */
    private static String shortened(String path) {
        return path.length() <= 100 ? path : path.substring(0, 100) + "…";
    }

    private static boolean fits(JsonValue value, Class<?> type) {
        if (type == int.class || type == Integer.class) return whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
        if (type == long.class || type == Long.class) return whole(value, Long.MIN_VALUE, Long.MAX_VALUE);
        if (type == boolean.class || type == Boolean.class) return value == JsonValue.TRUE || value == JsonValue.FALSE;
        if (!(value instanceof JsonString string)) return false;
        return parses(string.getString(), type);
    }

    private static boolean whole(JsonValue value, long least, long most) {
        try {
            return value instanceof JsonNumber number
                    && number.bigDecimalValue().precision() <= 20
                    && Math.abs(number.bigDecimalValue().scale()) <= 20
                    && number.longValueExact() >= least
                    && number.longValueExact() <= most;
        } catch (ArithmeticException fraction) {
            return false;
        }
    }

    private static boolean parses(String text, Class<?> type) {
        try {
            if (type == LocalDate.class) LocalDate.parse(text);
            if (type == Instant.class) Instant.parse(text);
            if (type == UUID.class) return UUID.fromString(text).toString().equalsIgnoreCase(text);
            if (type.isEnum())
                return Arrays.stream(type.getEnumConstants())
                        .anyMatch(c -> ((Enum<?>) c).name().equals(text));
            return HonestText.canBeKept(text);
        } catch (DateTimeException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String inWords(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class)
            return "a whole number";
        if (type == boolean.class || type == Boolean.class) return "true or false";
        if (type == LocalDate.class) return "a date such as 2030-01-31";
        if (type == Instant.class) return "an instant such as 2030-01-31T12:00:00Z";
        if (type == UUID.class) return "a UUID";
        if (type.isEnum())
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(c -> ((Enum<?>) c).name())
                            .collect(Collectors.joining(", "));
        return "a text without U+0000 and without half a surrogate pair";
    }
}
