package io.fareline.auth;

import static io.fareline.auth.SettingsFixture.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.service.Configuration.WrongSetting;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthSettingsTest {
    @Test
    void theDefaultsOfTheArchiveAreInTheirBounds() {
        var settings = settings(Map.of());
        assertEquals(Duration.ofMinutes(10), settings.tokenLifetime());
        assertEquals(URI.create("https://auth.example/oauth/jwks"), settings.address("/oauth/jwks"));
        assertTrue(settings.scopes().contains("clients.write"));
    }

    @Test
    void theApiCannotMakeAdministratorsByDefault() {
        var grantable = settings(Map.of()).grantableScopes();
        assertEquals(
                0,
                grantable.stream().filter(scope -> scope.startsWith("clients.")).count());
        assertTrue(grantable.contains("flights.read"));
    }

    @ParameterizedTest
    @CsvSource({
        "fareline.auth.issuer, https://auth.example/",
        "fareline.auth.issuer, https://auth.example/path",
        "fareline.auth.issuer, https://auth.example?a=b",
        "fareline.auth.issuer, https://me:secret@auth.example",
        "fareline.auth.token.lifetime, PT59S",
        "fareline.auth.token.lifetime, PT60M1S",
        "fareline.auth.scopes, flights",
        "fareline.auth.scopes.grantable, 'flights.read,planes.fly'",
        "fareline.auth.failures.per.client, 0",
        "fareline.limit.tokens.per.minute, 0",
        "fareline.limit.tokens.burst, 1000001",
        "fareline.auth.trusted.proxies, -1",
    })
    void aWrongSettingIsRefusedByName(String name, String value) {
        var refused = assertThrows(WrongSetting.class, () -> settings(Map.of(name, value)));
        assertTrue(refused.getMessage().contains(name), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "fareline.auth.issuer, http://127.0.0.1:8080",
        "fareline.auth.token.lifetime, PT1M",
        "fareline.auth.token.lifetime, PT60M",
        "fareline.auth.scopes.grantable, flights.read",
        "fareline.auth.trusted.proxies, 0",
        "fareline.limit.tokens.burst, 1",
    })
    void aSettingAtItsLimitIsTaken(String name, String value) {
        assertEquals(Duration.ofDays(7), settings(Map.of(name, value)).secretOverlap());
    }
}
