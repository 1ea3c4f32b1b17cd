package io.fareline.auth.client;

import static io.fareline.auth.client.Refusal.Reason.CLIENT_DISABLED;
import static io.fareline.auth.client.Refusal.Reason.CLIENT_MANAGED_BY_CONFIGURATION;
import static io.fareline.auth.client.Refusal.Reason.NO_SUCH_SECRET;
import static io.fareline.auth.client.Refusal.Reason.SECRET_ALREADY_ISSUED;
import static io.fareline.auth.client.Refusal.Reason.TWO_SECRETS_LIVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ApiClientTest {
    private static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");
    private static final Duration OVERLAP = Duration.ofDays(7);
    private static final Duration REISSUE = Duration.ofMinutes(10);
    private static final SecretRules RULES = new SecretRules(OVERLAP, REISSUE);
    private static final SecretHash FIRST = hash("first");
    private static final SecretHash SECOND = hash("second");
    private static final SecretHash THIRD = hash("third");
    private static final UUID ID = new UUID(0, 1);
    private static final UUID NEXT_ID = new UUID(0, 2);
    private static final UUID THIRD_ID = new UUID(0, 3);

    private final ApiClient client = clientWithOneSecret();

    @Test
    void onlyItsOwnSecretOpensAClient() {
        assertTrue(client.accepts(FIRST, NOW));
        assertFalse(client.accepts(SECOND, NOW));
    }

    @Test
    void bothSecretsOpenWhileOneReplacesTheOther() {
        client.issueSecret(new NewSecret(NEXT_ID, SECOND), NOW, RULES);
        assertTrue(client.accepts(FIRST, NOW.plus(OVERLAP).minusNanos(1)));
        assertTrue(client.accepts(SECOND, NOW.plus(OVERLAP).minusNanos(1)));
    }

    @Test
    void theEndOfTheOverlapItselfIsTooLateForTheReplacedSecret() {
        client.issueSecret(new NewSecret(NEXT_ID, SECOND), NOW, RULES);
        assertFalse(client.accepts(FIRST, NOW.plus(OVERLAP)));
        assertTrue(client.accepts(SECOND, NOW.plus(OVERLAP)));
    }

    @Test
    void aThirdSecretWaitsUntilOneIsRetired() {
        client.issueSecret(new NewSecret(NEXT_ID, SECOND), NOW, RULES);
        assertRefused(TWO_SECRETS_LIVE, () -> client.issueSecret(new NewSecret(THIRD_ID, THIRD), NOW, RULES));
        client.retireSecret(ID, NOW);
        client.issueSecret(new NewSecret(THIRD_ID, THIRD), NOW, RULES);
        assertFalse(client.accepts(FIRST, NOW));
        assertTrue(client.accepts(SECOND, NOW));
        assertTrue(client.accepts(THIRD, NOW));
    }

    @Test
    void aThirdSecretTakesTheSlotOfOneThatHasExpired() {
        client.issueSecret(new NewSecret(NEXT_ID, SECOND), NOW, RULES);
        client.issueSecret(new NewSecret(THIRD_ID, THIRD), NOW.plus(OVERLAP), RULES);
        assertEquals(2, client.secretsLiveAt(NOW.plus(OVERLAP)).size());
    }

    @Test
    void aRetriedIssueGivesTheSameSecretAnotherValue() {
        client.issueSecret(new NewSecret(ID, SECOND), NOW.plus(REISSUE).minusNanos(1), RULES);
        assertFalse(client.accepts(FIRST, NOW));
        assertTrue(client.accepts(SECOND, NOW));
        assertEquals(1, client.secretsLiveAt(NOW).size());
    }

    @Test
    void aRetryThatComesTooLateChangesNothing() {
        var late = NOW.plus(REISSUE);
        assertRefused(SECRET_ALREADY_ISSUED, () -> client.issueSecret(new NewSecret(ID, SECOND), late, RULES));
        assertTrue(client.accepts(FIRST, late));
    }

    @Test
    void aRetryDoesNotReviveARetiredSecret() {
        client.retireSecret(ID, NOW);
        assertRefused(SECRET_ALREADY_ISSUED, () -> client.issueSecret(new NewSecret(ID, SECOND), NOW, RULES));
    }

    @Test
    void theLastSecretCanBeRetired() {
        client.retireSecret(ID, NOW);
        assertFalse(client.accepts(FIRST, NOW));
        assertEquals(List.of(), client.secretsLiveAt(NOW));
    }

    @Test
    void retiringAnUnknownSecretIsRefused() {
        assertRefused(NO_SUCH_SECRET, () -> client.retireSecret(NEXT_ID, NOW));
    }

    @Test
    void aDisabledClientOpensToNoSecretAndGetsNone() {
        client.disable(NOW);
        assertFalse(client.accepts(FIRST, NOW));
        assertRefused(CLIENT_DISABLED, () -> client.issueSecret(new NewSecret(NEXT_ID, SECOND), NOW, RULES));
    }

    @Test
    void configurationReplacesTheSecretItNamedBefore() {
        var configured = configuredClient();
        configured.configure(service(), new NewSecret(NEXT_ID, SECOND), NOW, RULES);
        assertTrue(configured.accepts(FIRST, NOW));
        assertTrue(configured.accepts(SECOND, NOW));
        assertFalse(configured.accepts(FIRST, NOW.plus(OVERLAP)));
    }

    @Test
    void theSameConfigurationAgainChangesNothing() {
        var configured = configuredClient();
        configured.configure(service(), new NewSecret(NEXT_ID, FIRST), NOW.plusSeconds(1), RULES);
        var secrets = configured.secretsLiveAt(NOW.plusSeconds(1));
        assertEquals(List.of(ID), secrets.stream().map(ClientSecret::id).toList());
        assertTrue(configured.accepts(FIRST, NOW.plus(OVERLAP).plusSeconds(2)));
    }

    @Test
    void configurationMakesRoomForAThirdSecret() {
        var configured = configuredClient();
        configured.configure(service(), new NewSecret(NEXT_ID, SECOND), NOW.plusSeconds(1), RULES);
        configured.configure(service(), new NewSecret(THIRD_ID, THIRD), NOW.plusSeconds(2), RULES);
        assertFalse(configured.accepts(FIRST, NOW.plusSeconds(2)));
        assertTrue(configured.accepts(SECOND, NOW.plusSeconds(2)));
        assertTrue(configured.accepts(THIRD, NOW.plusSeconds(2)));
    }

    @Test
    void configurationThatComesBackToItsOldSecretKeepsIt() {
        var configured = configuredClient();
        configured.configure(service(), new NewSecret(NEXT_ID, SECOND), NOW, RULES);
        configured.configure(service(), new NewSecret(THIRD_ID, FIRST), NOW, RULES);
        assertTrue(configured.accepts(FIRST, NOW.plus(OVERLAP)));
        assertFalse(configured.accepts(SECOND, NOW.plus(OVERLAP)));
    }

    @Test
    void whatConfigurationSetsTheApiCannotChange() {
        var configured = configuredClient();
        assertRefused(
                CLIENT_MANAGED_BY_CONFIGURATION,
                () -> configured.issueSecret(new NewSecret(NEXT_ID, SECOND), NOW, RULES));
        assertRefused(CLIENT_MANAGED_BY_CONFIGURATION, () -> configured.retireSecret(ID, NOW));
    }

    private static void assertRefused(Refusal.Reason reason, Executable change) {
        assertEquals(reason, assertThrows(Refusal.class, change).reason());
    }

    private static ApiClient clientWithOneSecret() {
        var registration = ClientRegistration.byApi("Acme Travel", Set.of("flights.read"));
        var client = new ApiClient(new ClientId("acme"), registration, NOW);
        client.issueSecret(new NewSecret(ID, FIRST), NOW, RULES);
        return client;
    }

    private static ApiClient configuredClient() {
        var client = new ApiClient(new ClientId("booking"), service(), NOW);
        client.configure(service(), new NewSecret(ID, FIRST), NOW, RULES);
        return client;
    }

    private static ClientRegistration service() {
        return new ClientRegistration("Booking", Audience.INTERNAL, List.of("internal"), ManagedBy.CONFIGURATION);
    }

    private static SecretHash hash(String secret) {
        return new ClientSecretValue(secret).hash();
    }
}
