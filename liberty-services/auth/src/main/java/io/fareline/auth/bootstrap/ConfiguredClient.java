package io.fareline.auth.bootstrap;

import io.fareline.auth.client.Audience;
import io.fareline.auth.client.ClientId;
import io.fareline.auth.client.ClientRegistration;
import io.fareline.auth.client.ManagedBy;
import io.fareline.auth.client.SecretHash;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A client as configuration names it. */
record ConfiguredClient(ClientId id, ClientRegistration registration, SecretHash hash) {
    private static final int MOST_CLIENTS = 100;
    private static final Set<String> PROPERTIES = Set.of("clientId", "name", "secretHash", "scopes", "audience");

    /**
     * @param scopes all that a client of the outside can have
     * @throws IllegalArgumentException with the rule that is broken, and the place, but no hash
     */
    static List<ConfiguredClient> parse(String json, Set<String> scopes) {
        JsonArray entries = read(json);
        if (entries.size() > MOST_CLIENTS)
            throw new IllegalArgumentException("must name " + MOST_CLIENTS + " clients at most");
        var ids = new HashSet<ClientId>();
        return entries.stream()
                .map(entry -> parse(entry.asJsonObject(), scopes))
                .peek(client -> refuseSecond(ids, client.id()))
                .toList();
    }

    private static JsonArray read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var entries = reader.readArray();
            if (entries.stream().allMatch(JsonObject.class::isInstance)) return entries;
        } catch (JsonException malformed) {
            // Its message may quote the text, so it goes nowhere.
        }
        throw new IllegalArgumentException("must be a JSON array of clients");
    }

    private static ConfiguredClient parse(JsonObject entry, Set<String> known) {
        String id = entry.getString("clientId", "");
        try {
            if (!entry.keySet().equals(PROPERTIES))
                throw new IllegalArgumentException("has the properties " + PROPERTIES);
            var registration = new ClientRegistration(
                    entry.getString("name"), audience(entry), scopes(entry), ManagedBy.CONFIGURATION);
            if (registration.audience() == Audience.FARELINE && !known.containsAll(registration.scopes())) {
                throw new IllegalArgumentException("has scopes of fareline.auth.scopes only");
            }
            return new ConfiguredClient(new ClientId(id), registration, new SecretHash(entry.getString("secretHash")));
        } catch (IllegalArgumentException | ClassCastException wrong) {
            String named = ClientId.isWellFormed(id) ? id : "without a good clientId";
            String reason =
                    wrong instanceof IllegalArgumentException ? wrong.getMessage() : "a property has the wrong type";
            throw new IllegalArgumentException("has a wrong client " + named + ": " + reason);
        }
    }

    private static Audience audience(JsonObject entry) {
        return switch (entry.getString("audience")) {
            case "fareline" -> Audience.FARELINE;
            case "internal" -> Audience.INTERNAL;
            default -> throw new IllegalArgumentException("the audience is fareline or internal");
        };
    }

    private static List<String> scopes(JsonObject entry) {
        return entry.getJsonArray("scopes").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static void refuseSecond(Set<ClientId> ids, ClientId id) {
        if (!ids.add(id)) throw new IllegalArgumentException("names the client " + id + " twice");
    }
}
