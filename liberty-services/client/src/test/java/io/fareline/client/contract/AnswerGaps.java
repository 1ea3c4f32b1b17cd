package io.fareline.client.contract;

import com.fasterxml.jackson.databind.JavaType;
import io.fareline.client.Money;
import io.fareline.client.Page;
import io.fareline.client.contract.Conversation.Spoken;
import io.fareline.client.contract.Schema.Kind;
import io.fareline.client.transport.Mapping;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Where the library does not read what an answer says, or reads it as something else. */
final class AnswerGaps {
    private static final Set<String> CURSORS = Set.of("next", "after");
    /** What each kind is read as; the first one is what to write. */
    private static final Map<Kind, List<Class<?>>> TYPES = new EnumMap<>(Map.of(
            Kind.TEXT, List.of(String.class, Duration.class),
            Kind.UUID, List.of(UUID.class),
            Kind.INSTANT, List.of(Instant.class),
            Kind.LOCAL_TIME, List.of(OffsetDateTime.class),
            Kind.DATE, List.of(LocalDate.class),
            Kind.INT, List.of(int.class, Integer.class, long.class, Long.class),
            Kind.LONG, List.of(long.class, Long.class),
            Kind.DECIMAL, List.of(double.class, Double.class),
            Kind.BOOLEAN, List.of(boolean.class, Boolean.class),
            Kind.MONEY, List.of(Money.class)));

    private final Set<String> found;
    private final Set<String> compared = new HashSet<>();

    AnswerGaps(Set<String> found) {
        this.found = found;
    }

    void of(Spoken spoken, Schema schema) {
        var type = Mapping.type(spoken.method().getGenericReturnType());
        if (!isList(type)) {
            compare(schema, type);
            return;
        }
        var parts = new TreeSet<>(schema.properties().keySet());
        boolean pages = parts.removeAll(CURSORS);
        if (parts.size() != 1)
            found.add(spoken + " gives a list, but " + schema.name() + " has " + parts + ": give a record instead.");
        else compare(schema.properties().get(parts.first()).items(), type.containedType(0));
        if (!isWhole(spoken.result(), pages))
            found.add(spoken + " loses what " + schema.name() + " lists, or its cursor: read them by those names.");
    }

    private static boolean isList(JavaType type) {
        return type.hasRawClass(List.class) || type.hasRawClass(Page.class) || type.hasRawClass(Stream.class);
    }

    private static boolean isWhole(Object result, boolean pages) {
        return switch (result) {
            case null -> false;
            case Page<?> page -> !page.items().isEmpty() && pages == (page.next() != null);
            // A list would be cut off at the end of a page.
            case List<?> list -> !list.isEmpty() && !pages;
            default -> true;
        };
    }

    private void compare(Schema schema, JavaType type) {
        if (!compared.add(schema.name() + " as " + type.toCanonical())) return;
        switch (schema.kind()) {
            case LIST -> {
                if (!Collection.class.isAssignableFrom(type.getRawClass())) wrong(schema, type, "a list");
                else compare(schema.items(), type.getContentType());
            }
            case ENUMERATION -> values(schema, type);
            case OBJECT -> properties(schema, type);
            default -> {
                boolean named = schema.kind() == Kind.TEXT && type.isEnumType();
                if (named) values(schema, type);
                else if (!TYPES.get(schema.kind()).contains(type.getRawClass()))
                    wrong(schema, type, TYPES.get(schema.kind()).getFirst().getSimpleName());
            }
        }
    }

    private void wrong(Schema schema, JavaType type, String right) {
        found.add(schema.name() + " is read as " + type.getRawClass().getSimpleName() + ": make it " + right + ".");
    }

    private void properties(Schema schema, JavaType type) {
        if (!type.isRecordType()) {
            wrong(schema, type, "a record");
            return;
        }
        var known = Mapping.properties(type);
        schema.properties().forEach((name, property) -> {
            if (known.containsKey(name)) compare(property, known.get(name));
            else
                found.add(
                        schema.name() + " has " + name + ": add it to " + type.toCanonical() + " as " + word(property));
        });
        for (String name : known.keySet())
            if (!schema.properties().containsKey(name))
                found.add(schema.name() + " has no " + name + ": take it out of " + type.toCanonical() + ".");
    }

    private static String word(Schema schema) {
        return switch (schema.kind()) {
            case LIST -> "a list.";
            case OBJECT -> "a record.";
            case ENUMERATION -> "an enumeration of " + schema.values() + " and a default value.";
            default -> TYPES.get(schema.kind()).getFirst().getSimpleName() + ".";
        };
    }

    /** A text that is read as an enumeration is not listed by the contract; values of newer servers need their place too. */
    private void values(Schema schema, JavaType type) {
        if (!type.isEnumType()) {
            wrong(schema, type, "an enumeration of " + schema.values());
            return;
        }
        var constants = Arrays.stream(type.getRawClass().getEnumConstants())
                .map(Enum.class::cast)
                .toList();
        var names = constants.stream().map(Enum::name).toList();
        for (String value : schema.values())
            if (!names.contains(value))
                found.add(schema.name() + " has the value " + value + ": add it to " + type.toCanonical() + ".");
        if (constants.stream().noneMatch(Arguments::isDefault))
            found.add(type.toCanonical() + " has no place for values of newer servers: add UNKNOWN as the default.");
        if (schema.kind() == Kind.ENUMERATION)
            constants.stream()
                    .filter(one -> !Arguments.isDefault(one))
                    .filter(one -> !schema.values().contains(one.name()))
                    .forEach(one -> found.add(
                            schema.name() + " has no value " + one + ": take it out of " + type.toCanonical() + "."));
    }
}
