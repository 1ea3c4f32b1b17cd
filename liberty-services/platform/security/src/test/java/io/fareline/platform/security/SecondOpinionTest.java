package io.fareline.platform.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.service.Configuration;
import io.fareline.platform.testing.TestToken;
import io.fareline.platform.testing.TestTokens;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondOpinionTest {
    private static final TestTokens TOKENS = TestTokens.start();
    private final SecondOpinion opinion = new SecondOpinion();
    private Map<String, JsonObject> published;

    @AfterAll
    static void stop() {
        TOKENS.close();
    }

    @BeforeEach
    void theKeysAreKnown() throws Exception {
        try (InputStream body = TOKENS.jwksUri().toURL().openStream();
                var reader = Json.createReader(body)) {
            published = reader.readObject().getJsonArray("keys").getValuesAs(JsonObject.class).stream()
                    .collect(Collectors.toMap(key -> key.getString("kid"), key -> key));
        }
        opinion.keys = new KnownKeys() {
            @Override
            JsonObject named(String keyId) {
                return published.get(keyId);
            }
        };
        opinion.configuration = new Configuration() {
            @Override
            public String text(String name) {
                return "fareline.auth.issuer".equals(name) ? TOKENS.issuer() : super.text(name);
            }
        };
        opinion.clock = Clock.systemUTC();
    }

    @Test
    void tokensOfOursAreGood() {
        assertTrue(opinion.isGood(token().text()));
        assertTrue(opinion.isGood(token().service("booking").text()));
    }

    @Test
    void whatOthersHaveSignedOrChangedIsNot() {
        assertFalse(opinion.isGood(token().forged()));
        assertFalse(opinion.isGood(token().tampered()));
        assertFalse(opinion.isGood(token().ofUnknownKey()));
        assertFalse(opinion.isGood(token().ofWrongAlgorithm()));
        assertFalse(opinion.isGood(token().unsigned()));
    }

    @Test
    void aTokenForOthersOrByOthersIsNot() {
        assertFalse(opinion.isGood(token().audience("somebody-else").text()));
        assertFalse(opinion.isGood(token().issuer("http://somebody.else").text()));
    }

    @Test
    void aTokenIsGoodInItsTimeOnly() {
        assertFalse(opinion.isGood(token().expiresIn(Duration.ofSeconds(-5)).text()));
        assertFalse(opinion.isGood(token().validIn(Duration.ofMinutes(5)).text()));
        var token = token().expiresIn(Duration.ofMinutes(10)).text();
        opinion.clock = offset(Duration.ofMinutes(9));
        assertTrue(opinion.isGood(token));
        opinion.clock = offset(Duration.ofMinutes(10));
        assertFalse(opinion.isGood(token));
        opinion.clock = offset(Duration.ofSeconds(-20));
        assertTrue(opinion.isGood(token), "auth's clock may be a little ahead");
        opinion.clock = offset(Duration.ofSeconds(-40));
        assertFalse(opinion.isGood(token));
    }

    @Test
    void aKeyThatIsGoneIsNoReason() {
        published = Map.of();
        assertFalse(opinion.isGood(token().text()));
    }

    @Test
    void aKeyThatIsNoneOfRsaIsNoReason() {
        var token = token().text();
        for (var broken : new String[] {"{}", "{\"n\":\"***\",\"e\":\"AQAB\"}", "{\"n\":7,\"e\":7}"}) {
            var key = Json.createReader(new java.io.StringReader(broken)).readObject();
            published.replaceAll((id, good) -> key);
            assertFalse(opinion.isGood(token), broken);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "nonsense", "a.b.c", "***.***.***"})
    void whatIsNoTokenIsNot(String text) {
        assertFalse(opinion.isGood(text));
    }

    @Test
    void aBodyThatNestsWithoutEndIsNotEvenParsed() {
        var parts = token().text().split("\\.");
        var deep = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("[".repeat(5_000).getBytes(StandardCharsets.UTF_8));
        assertFalse(opinion.isGood(parts[0] + "." + deep + "." + parts[2]));
        assertFalse(opinion.isGood(parts[0] + "." + parts[1] + "." + parts[2] + "." + parts[2]));
    }

    private static TestToken token() {
        return TOKENS.token().client("acme").scopes("a.read");
    }

    private static Clock offset(Duration duration) {
        return Clock.offset(Clock.system(ZoneOffset.UTC), duration);
    }
}
